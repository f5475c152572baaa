import { type UseQueryResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { Mail } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { api } from '@/api/client'
import type { Invitation } from '@/api/types'
import { describeError } from '@/lib/describe-error'
import { useFormat } from '@/lib/use-format'
import { useNow } from '@/lib/use-now'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import { ErrorLine } from '@/ui/error-line'
import { toast } from '@/ui/toast'
import { invitationsQuery } from './queries'

/** Letters nobody has answered yet. Nothing when there are none. */
export function Invitations({ invitations }: { invitations: UseQueryResult<{ items: Invitation[] }> }) {
  const { t } = useTranslation('team')
  if (invitations.isError) {
    return <ErrorLine error={invitations.error} onRetry={() => void invitations.refetch()} />
  }
  if (!invitations.data?.items.length) return null
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations" className="mt-5 mb-2 font-semibold">
        {t('invitations')}
      </h2>
      <Card>
        <ul className="divide-y divide-line">
          {invitations.data.items.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} />
          ))}
        </ul>
      </Card>
    </section>
  )
}

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation('team')
  const format = useFormat()
  const now = useNow()
  const client = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => api.DELETE('/api/team/invitations/{id}', { params: { path: { id: invitation.id } } }),
    onSuccess: () => toast(t('revoked', { email: invitation.email })),
    onError: (error) => toast(describeError(error, t).sentence, { tone: 'bad' }),
    onSettled: () => client.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  })
  const expired = new Date(invitation.expiresAt).getTime() < now
  return (
    <li className="flex items-center gap-3 px-3.5 py-2.5">
      <span className="flex size-[34px] shrink-0 items-center justify-center rounded-full bg-press text-ink-2">
        <Mail className="size-4 stroke-[1.75]" aria-hidden />
      </span>
      <div className="min-w-0 flex-1">
        <div className="truncate leading-[18px] font-medium">{invitation.email}</div>
        <div className="text-xs text-ink-2 text-pretty">
          {expired && <Dot s="warn" />}{expired && ' '}
          {t(`common:role.${invitation.role}`)},{' '}
          {expired ? t('expired') : t('sent', { when: format.ago(invitation.createdAt), until: format.day(invitation.expiresAt) })}
        </div>
      </div>
      <Button size="sm" variant="ghost" busy={revoke.isPending} onClick={() => revoke.mutate()}>
        {t('revoke')}
      </Button>
    </li>
  )
}
