import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, ask } from '@/api/client'
import { describeError } from '@/lib/describe-error'
import { Skeleton } from '@/ui/skeleton'
import { AuthLayout } from './auth-layout'
import { ConfirmForm } from './confirm-form'
import { InviteForm } from './invite-form'

/** The link from the invitation: `/invite/<token>`. */
export function InvitePage() {
  const { t } = useTranslation('auth')
  const { token } = useParams({ from: '/invite/$token' })
  const invitation = useQuery({
    queryKey: ['invitation', 'token', token],
    queryFn: ({ signal }) => ask(api.GET('/api/invitations/{token}', { params: { path: { token } }, signal })),
  })
  if (invitation.isPending) {
    return (
      <AuthLayout title={t('invite.loading')}>
        <div className="mt-7 flex flex-col gap-5" aria-hidden>
          <Skeleton className="h-4 w-56" />
          <Skeleton className="h-10 w-full" />
          <Skeleton className="h-10 w-full" />
        </div>
      </AuthLayout>
    )
  }
  if (invitation.isError) {
    return (
      <AuthLayout title={t('invite.badTitle')} sub={describeError(invitation.error, t).sentence}>
        <p className="mt-3 text-base text-ink-2 text-pretty">{t('invite.badSub')}</p>
        <p className="mt-6">
          <Link to="/login" className="font-medium text-accent-ink hover:underline">
            {t('backToLogin')}
          </Link>
        </p>
      </AuthLayout>
    )
  }
  const Form = invitation.data.hasAccount ? ConfirmForm : InviteForm
  return <Form token={token} invitation={invitation.data} />
}
