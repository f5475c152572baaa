import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type LossReason, lossReasonsQuery } from '@/features/deals'
import { droppedAt } from '@/lib/reorder'
import { Card } from '@/ui/card'
import { ErrorLine } from '@/ui/error-line'
import { Section } from '@/ui/section'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { toast } from '@/ui/toast'
import { LossReasonRow } from './loss-reason-row'
import { NewReason } from './new-reason'
import { useComplain, useDeleteReason, useMoveReason, useUndoDeleteReason } from './queries'

/** What may be chosen when a deal is lost. */
export function LossReasons() {
  const { t } = useTranslation('pipeline')
  const reasons = useQuery(lossReasonsQuery)
  const move = useMoveReason()
  const remove = useDeleteReason()
  const undo = useUndoDeleteReason()
  const complain = useComplain()
  const items = reasons.data?.items ?? []
  const put = (id: string, to: number) => {
    const reason = items.find((one) => one.id === id)
    if (reason && to >= 0 && to < items.length && items[to] !== reason) move.mutate({ reason, to }, { onError: complain })
  }
  const take = (reason: LossReason) =>
    remove.mutate(reason, {
      onError: complain,
      onSuccess: () =>
        toast(t('settings.reason.deleted', { name: reason.name }), { undo: () => undo(reason.id) }),
    })
  return (
    <Section title={t('settings.reason.title')} sub={t('settings.reason.sub')}>
      <Card>
        {reasons.isPending && <SkeletonRows rows={4} />}
        {reasons.isError && (
          <div className="px-4">
            <ErrorLine error={reasons.error} onRetry={() => void reasons.refetch()} />
          </div>
        )}
        {reasons.data && items.length === 0 && <p className="px-4 py-3 text-ink-2">{t('settings.reason.none')}</p>}
        <ul className="divide-y divide-line">
          {items.map((reason, i) => (
            <LossReasonRow
              key={reason.id}
              reason={reason}
              isFirst={i === 0}
              isLast={i === items.length - 1}
              onDrop={(dragged, over, edge) => put(dragged, droppedAt(items, dragged, over, edge))}
              onStep={(by) => put(reason.id, i + by)}
              onDelete={() => take(reason)}
            />
          ))}
        </ul>
        {reasons.data && <NewReason />}
      </Card>
    </Section>
  )
}
