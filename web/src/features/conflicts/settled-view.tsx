import { CheckCheck, Undo2 } from 'lucide-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useOwners } from '@/api/owners'
import { pageOf, useFieldName } from '@/features/integrations'
import { describeError } from '@/lib/describe-error'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { isSource, SOURCES, SrcTile } from '@/ui/source'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { toast } from '@/ui/toast'
import { useConflicts, useReopen } from './queries'
import { RecordFace } from './record-face'
import type { Conflict } from './types'
import { useNames } from './use-names'
import { useOwnTitle } from './use-own-title'
import { valueText } from './value-text'

/** What was decided, by whom, and the way back. */
export function SettledView({ connectionId }: { connectionId: string | undefined }) {
  const { t } = useTranslation('conflicts')
  const settled = useConflicts({ status: 'settled', ...(connectionId && { connectionId }) })
  const name = useNames(settled.rows)
  const mayWrite = useCan('crm:write')
  if (settled.isPending) return <SkeletonRows />
  if (settled.isError) return <ErrorState error={settled.error} onRetry={() => void settled.refetch()} />
  if (settled.rows.length === 0) {
    return (
      <div className="min-h-0 flex-1">
        <Empty icon={<CheckCheck />} title={t('settled.none')} sub={t('settled.noneSub')} />
      </div>
    )
  }
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <ul aria-label={t('settled.title')} className="mx-auto max-w-[900px] divide-y divide-line px-4 py-2">
        {settled.rows.map((conflict) => (
          <Row key={conflict.id} conflict={conflict} name={name} mayWrite={mayWrite} />
        ))}
      </ul>
      {settled.hasNextPage && (
        <p className="p-2 text-center">
          <Button variant="ghost" size="sm" busy={settled.isFetchingNextPage} onClick={settled.more}>
            {t('more')}
          </Button>
        </p>
      )}
    </div>
  )
}

function Row({ conflict, name, mayWrite }: { conflict: Conflict; name: (id: string) => string | undefined; mayWrite: boolean }) {
  const { t } = useTranslation('conflicts')
  const f = useFormat()
  const reopen = useReopen()
  const owners = useOwners()
  const fieldName = useFieldName()
  const ownTitle = useOwnTitle()
  const { kind, field, choice, crmType, recordId, settledAt, settledBy, ours, theirs, value } = conflict
  const vendor = t(`common:source.${crmType}`, { defaultValue: isSource(crmType) ? SOURCES[crmType].name : crmType })
  const kept = choice === 'zveno' ? ours : choice === 'vendor' ? theirs : value
  const who = owners.data?.find(({ id }) => id === settledBy)?.name
  const page = pageOf(kind, recordId)
  const title = conflict.title || t(`integrations:one.${kind}`)
  const side = choice === 'zveno' ? 'zveno' : choice === 'vendor' && isSource(crmType) ? crmType : undefined
  const said =
    field === 'deleted' ? t(choice === 'zveno' ? 'deleted.keep' : 'deleted.remove', { name: vendor }) : valueText(field, kept, { t, f, name }) || t('value.empty')
  return (
    <li className="flex min-h-14 items-center gap-3 py-2 max-md:flex-wrap">
      <RecordFace conflict={conflict} size={32} />
      <div className="min-w-0 flex-1 max-md:basis-[calc(100%-44px)]">
        {page ? (
          <Link to={page} className="block truncate font-medium underline-offset-2 hover:underline">
            {title}
          </Link>
        ) : (
          <span className="block truncate font-medium">{title}</span>
        )}
        <span className="flex min-w-0 items-center gap-1.5 text-ink-2">
          <span className="shrink-0">{fieldName(kind, field, ownTitle(kind, field))}:</span>
          {side && <SrcTile s={side} />}
          <span className="truncate text-ink">{said}</span>
        </span>
      </div>
      <span className="num shrink-0 text-xs text-ink-2 max-md:flex-1 max-md:pl-11">{[who, settledAt && f.dateTime(settledAt)].filter(Boolean).join(' · ')}</span>
      {mayWrite && (
        <Button
          size="sm"
          className="max-md:h-10"
          busy={reopen.isPending}
          aria-label={t('settled.undoOf', { title })}
          onClick={() =>
            reopen.mutate([conflict.id], {
              onSuccess: () => toast(t('settled.undone')),
              onError: (error) => toast(describeError(error, t).sentence, { tone: 'bad' }),
            })
          }
        >
          <Undo2 aria-hidden />
          {t('common:undo')}
        </Button>
      )}
    </li>
  )
}
