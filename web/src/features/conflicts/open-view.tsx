import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { GitCompareArrows } from 'lucide-react'
import { useMediaQuery } from '@/lib/media-query'
import { useUrlState } from '@/lib/url-state'
import { ButtonLink } from '@/ui/button-link'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { Detail } from './detail'
import { groupKey, groupsOf } from './groups'
import { ListPane } from './list-pane'
import { type useConflicts, useRecordConflicts } from './queries'
import { conflictsSearch } from './search'

/** Records at the left, the fields of one at the right; on a phone one after the other. */
export function OpenView({ open }: { open: ReturnType<typeof useConflicts> }) {
  const { t } = useTranslation('conflicts')
  const [search, setSearch] = useUrlState(conflictsSearch)
  const isPhone = useMediaQuery('(max-width: 767px)')
  const groups = useMemo(() => groupsOf(open.rows), [open.rows])
  const found = groups.find(({ key }) => key === search.record)
  const listed = found ?? (isPhone ? undefined : groups[0])
  // A record's fields may go on beyond what is loaded; and a link may lead to one that is further down.
  const [, linked] = search.record?.split('.') ?? []
  const own = useRecordConflicts(listed?.first.recordId ?? linked, open.hasNextPage || (!!linked && !found && !open.isPending))
  const shown = useMemo(() => {
    const more = own.data && groupsOf(own.data).find(({ key }) => key === (listed?.key ?? search.record))
    return more ?? listed
  }, [own.data, listed, search.record])
  if (open.isError && !open.data) return <ErrorState error={open.error} onRetry={() => void open.refetch()} />
  if (open.isPending) return <Pending />
  if (groups.length === 0 && !shown) {
    return (
      <div className="min-h-0 flex-1">
        <Empty icon={<GitCompareArrows />} title={t('empty.title')} sub={t('empty.sub')} action={<ButtonLink to="/integrations">{t('empty.action')}</ButtonLink>} />
      </div>
    )
  }
  const step = (by: 1 | -1) => {
    const at = groups.findIndex(({ key }) => key === shown?.key)
    const next = groups[at + by]
    if (next) setSearch({ record: next.key })
  }
  return (
    <div className="flex min-h-0 flex-1">
      {!(isPhone && shown) && (
        <ListPane groups={groups} open={open} selected={shown?.key} onSelect={(key) => setSearch({ record: key }, { push: isPhone })} />
      )}
      {shown && (
        <Detail
          key={shown.key}
          group={shown}
          all={open.rows}
          isLast={groups.length < 2}
          wasAsked={search.record !== undefined}
          onStep={step}
          onBack={isPhone ? () => setSearch({ record: undefined }) : undefined}
          onSettled={(rest) => {
            if (rest > 0) return
            const at = groups.findIndex(({ key }) => key === shown.key)
            const next = groups[at + 1] ?? groups[at - 1]
            setSearch({ record: next && groupKey(next.first) })
          }}
        />
      )}
    </div>
  )
}

function Pending() {
  return (
    <div className="flex min-h-0 flex-1" aria-busy>
      <div className="w-[292px] shrink-0 border-r border-line max-md:w-full">
        <SkeletonRows rows={6} />
      </div>
      <div className="flex flex-1 flex-col gap-4 p-7 max-md:hidden">
        <Skeleton className="h-11 w-64" />
        <Skeleton className="h-12" />
        <Skeleton className="h-12" />
      </div>
    </div>
  )
}
