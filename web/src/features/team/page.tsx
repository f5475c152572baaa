import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { PageHeader } from '@/ui/page-header'
import { Invitations } from './invitations'
import { Matrix } from './matrix'
import { Members } from './members'
import { invitationsQuery, membersQuery } from './queries'

// A form weighs more than the page it opens from.
const InviteDialog = lazy(() => import('./invite-dialog').then((module) => ({ default: module.InviteDialog })))

export function TeamPage() {
  const { t } = useTranslation('team')
  const may = useCan('team:manage')
  const [inviting, setInviting] = useState(false)
  const members = useQuery(membersQuery)
  const invitations = useQuery({ ...invitationsQuery, enabled: may })
  const waiting = invitations.data?.items.length ?? 0
  const meta = [
    members.data && t('people', { count: members.data.items.length }),
    waiting > 0 && t('waiting', { count: waiting }),
  ]
  return (
    <>
      <PageHeader title={t('title')} meta={meta.filter(Boolean).join(', ')}>
        {may && (
          <Button variant="primary" onClick={() => setInviting(true)}>
            <Plus aria-hidden />
            {t('invite')}
          </Button>
        )}
      </PageHeader>
      {members.isError ? (
        <ErrorState error={members.error} onRetry={() => void members.refetch()} />
      ) : (
        <div className="min-h-0 flex-1 overflow-y-auto">
          <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,600px)] gap-5 p-5 max-xl:grid-cols-1 max-md:p-4">
            <div>
              <Members members={members.data?.items} />
              {may && <Invitations invitations={invitations} />}
            </div>
            <Matrix />
          </div>
        </div>
      )}
      {inviting && (
        <Suspense>
          <InviteDialog onClose={() => setInviting(false)} />
        </Suspense>
      )}
    </>
  )
}
