import { History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import type { AuditEntry, Member } from '@/api/types'
import { usePages } from '@/api/use-pages'
import { AuditRow } from '@/features/audit'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Empty } from '@/ui/empty'
import { ErrorLine } from '@/ui/error-line'
import { SkeletonRows } from '@/ui/skeleton-rows'

type Props = { member: Member; seen: string; onClose: () => void }

/** What a member did, newest first; each entry opens to what was before and after. */
export function ActivityDialog({ member, seen, onClose }: Props) {
  const { t } = useTranslation(['team', 'audit'])
  const { id } = member
  const list = usePages<AuditEntry>(
    key.detail('team', id, 'activity'),
    (page, signal) => ask(api.GET('/api/team/members/{id}/activity', { params: { path: { id }, query: page }, signal })),
    { limit: 30 },
  )
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={member.name}
      description={t('activity.seen', { when: seen })}
      className="max-w-[640px]"
    >
      {list.isPending ? (
        <SkeletonRows rows={6} />
      ) : list.isError && list.rows.length === 0 ? (
        <ErrorLine error={list.error} onRetry={() => void list.refetch()} />
      ) : list.rows.length === 0 ? (
        <Empty icon={<History />} title={t('activity.none')} sub={t('activity.noneSub')} />
      ) : (
        <>
          <ul aria-label={t('activity.title')} className="-mx-4 divide-y divide-line">
            {list.rows.map((entry) => (
              <AuditRow key={entry.id} entry={entry} />
            ))}
          </ul>
          {list.hasNextPage && (
            <Button className="mt-3" busy={list.isFetchingNextPage} onClick={list.more}>
              {t('activity.more')}
            </Button>
          )}
        </>
      )}
    </Dialog>
  )
}
