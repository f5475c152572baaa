import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import type { Links } from '@/features/tasks'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { useToday } from '@/lib/use-today'
import { Button } from '@/ui/button'
import { ErrorLine } from '@/ui/error-line'
import { Skeleton } from '@/ui/skeleton'
import { Tabs } from '@/ui/tabs'
import { Composer } from './composer'
import { DayHeading } from './day-heading'
import { byDays } from './days'
import { EntryRow } from './entry-row'
import { countsOf, type Filter, FILTERS, fits, kindsOf } from './kinds'
import { usePinned, useTimeline, useTimelineOf } from './queries'
import type { Entry, Of } from './types'
import { useEntryActions } from './use-entry-actions'
import { useReopen } from './use-reopen'

type Props = {
  of: Of
  /** Whom else what is written concerns, so that it stands on their cards, too. */
  links?: Links
  /** N, T and L open the composer; not where the page has its own keys. */
  withKeys?: boolean
  className?: string
}

/** More kinds than this stand in one row only without their counts. */
const MOST_COUNTED = 6

/** Everything that happened around a record, under its days, and the line that adds to it. */
export function Feed({ of, links, withKeys = false, className }: Props) {
  const { t } = useTranslation('timeline')
  const f = useFormat()
  const today = useToday()
  const may = useCan('crm:write')
  const [filter, setFilter] = useState<Filter>('all')
  const whole = useTimeline(of)
  // A history that is known to its end is sifted here; of a longer one the server is asked.
  const asks = filter !== 'all' && whole.hasNextPage
  const some = useTimelineOf(of, kindsOf(filter), asks)
  const feed = asks ? some : whole
  const actions = useEntryActions()
  const reopen = useReopen()
  const { rows, hasNextPage, isFetchingNextPage, more } = feed
  const deep = usePinned(of, whole.isSuccess && whole.hasNextPage)

  const { pinned, days, shown } = useMemo(() => {
    const known = new Set(rows.map(({ id }) => id))
    const all: Entry[] = [...deep.filter(({ id }) => !known.has(id)), ...rows].filter(fits(filter))
    const rest = rows.filter(fits(filter)).filter(({ isPinned }) => !isPinned)
    return { pinned: all.filter(({ isPinned }) => isPinned), days: byDays(rest, f.timeZone), shown: rest.length }
  }, [rows, deep, filter, f.timeZone])
  const counts = useMemo(() => (whole.hasNextPage ? undefined : countsOf(whole.rows)), [whole.rows, whole.hasNextPage])

  const withDeal = !('dealId' in of)
  // A narrowing that could only be empty is not offered; what is unknown is.
  const offered = FILTERS.filter((name) => (name !== 'money' || 'contactId' in of) && (!counts || name === 'all' || name === filter || counts[name] > 0))
  const row = (entry: Entry, isLast: boolean, withDay = false) => (
    <EntryRow key={entry.id} entry={entry} actions={actions} onReopen={reopen} withDeal={withDeal} isLast={isLast} withDay={withDay} />
  )
  const isWaiting = feed.isPending || feed.isPlaceholderData
  return (
    <div className={cn('mx-auto w-full max-w-[680px]', className)}>
      {whole.rows.length > 0 && offered.length > 1 && (
        <div className="-mx-1.5 mb-2 overflow-x-auto max-md:-mx-2">
          <Tabs
            label={t('filter.label')}
            value={filter}
            onChange={setFilter}
            items={offered.map((v) => ({ v, label: t(`filter.${v}`), ...(counts && offered.length <= MOST_COUNTED && { n: f.num(counts[v]) }) }))}
            className="md:[&_button]:px-1.5 md:[&_button]:text-xs"
          />
        </div>
      )}
      {may && <Composer of={of} links={links} withKeys={withKeys} />}
      {isWaiting && shown === 0 && <Waiting />}
      {feed.isError && rows.length === 0 && <ErrorLine error={feed.error} onRetry={() => void feed.refetch()} />}
      {whole.isSuccess && whole.rows.length === 0 && <p className="py-6 text-center text-ink-2 text-balance">{t(may ? 'empty' : 'emptyToRead')}</p>}
      {pinned.length > 0 && (
        <section aria-label={t('pinned')} className="pt-4">
          <h3 className="mb-2 text-xs font-semibold text-ink-2">{t('pinned')}</h3>
          <ol>{pinned.map((entry, i) => row(entry, i === pinned.length - 1, true))}</ol>
        </section>
      )}
      {days.map(({ day, entries }) => (
        <section key={day} className="pt-4">
          <DayHeading day={day} today={today} />
          <ol>{entries.map((entry, i) => row(entry, i === entries.length - 1))}</ol>
        </section>
      ))}
      {feed.isSuccess && !isWaiting && whole.rows.length > 0 && shown === 0 && pinned.length === 0 && <p className="py-6 text-center text-ink-2">{t('nothing')}</p>}
      {hasNextPage && (
        <div className="py-2 text-center">
          <Button variant="ghost" size="sm" busy={isFetchingNextPage} onClick={more}>
            {t('more')}
          </Button>
        </div>
      )}
    </div>
  )
}

function Waiting() {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('loading')} className="flex flex-col gap-5 pt-6">
      {[56, 40, 64].map((width) => (
        <span key={width} className="flex items-center gap-3">
          <Skeleton className="size-[27px] shrink-0 rounded-full" />
          <span className="block flex-1" style={{ maxWidth: `${width}%` }}>
            <Skeleton />
          </span>
        </span>
      ))}
    </div>
  )
}
