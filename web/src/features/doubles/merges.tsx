import { History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageBody } from '@/ui/page-body'
import { SkeletonRows } from '@/ui/skeleton-rows'
import type { Kind } from './kind'
import { MergeRow } from './merge-row'
import { useMerges } from './queries'
import { useUndoMerge } from './use-undo-merge'

/** What was merged, by whom, and the way back as long as there is one. */
export function Merges({ kind }: { kind: Kind }) {
  const { t } = useTranslation('doubles')
  const may = useCan('crm:write')
  const merges = useMerges(kind)
  const undo = useUndoMerge(kind)
  if (merges.isPending) return <SkeletonRows rows={8} />
  if (merges.isError && merges.rows.length === 0) return <ErrorState error={merges.error} onRetry={() => void merges.refetch()} />
  if (merges.rows.length === 0) return <Empty icon={<History />} title={t('merges.empty.title')} sub={t('merges.empty.sub')} />
  return (
    <PageBody>
      <p className="mb-4 text-ink-2 text-pretty">{t('merges.sub')}</p>
      <ul aria-label={t('view.merged')} className="flex flex-col divide-y divide-line rounded-xl bg-panel px-4 shadow-card">
        {merges.rows.map((merge) => (
          <MergeRow key={merge.id} merge={merge} busy={undo.isPending && undo.variables === merge.id} onUndo={may ? undo.mutate : undefined} />
        ))}
      </ul>
      {merges.hasNextPage && (
        <Button className="mt-4" busy={merges.isFetchingNextPage} onClick={merges.more}>
          {t('more')}
        </Button>
      )}
    </PageBody>
  )
}
