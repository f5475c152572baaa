import { CopyCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageBody } from '@/ui/page-body'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { GroupBlock } from './group-block'
import { type Kind, LISTS } from './kind'
import { MergeDialog } from './on-demand'
import { useGroups } from './queries'

/** Records that share an address or a number and about which nobody has decided. */
export function Groups({ kind }: { kind: Kind }) {
  const { t } = useTranslation('doubles')
  const may = useCan('crm:write')
  const groups = useGroups(kind)
  const [merging, setMerging] = useState<string[]>()
  if (groups.isPending) return <SkeletonRows rows={10} />
  if (groups.isError && groups.rows.length === 0) return <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />
  if (groups.rows.length === 0) {
    const back = <ButtonLink to={LISTS[kind]}>{t(`empty.action.${kind}`)}</ButtonLink>
    return <Empty icon={<CopyCheck />} title={t('empty.title')} sub={t(`empty.sub.${kind}`)} action={back} />
  }
  return (
    <PageBody>
      <p className="mb-4 text-ink-2 text-pretty">{t(`sub.${kind}`)}</p>
      <ul aria-label={t('title')} className="flex flex-col gap-3">
        {groups.rows.map((group) => (
          <GroupBlock key={group.id} kind={kind} group={group} onMerge={may ? setMerging : undefined} />
        ))}
      </ul>
      {groups.hasNextPage && (
        <Button className="mt-4" busy={groups.isFetchingNextPage} onClick={groups.more}>
          {t('more')}
        </Button>
      )}
      {merging && <MergeDialog kind={kind} ids={merging} onClose={() => setMerging(undefined)} />}
    </PageBody>
  )
}
