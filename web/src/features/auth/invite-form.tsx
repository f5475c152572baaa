import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, ask } from '@/api/client'
import { openSession } from '@/api/session-store'
import type { InvitationOffer } from '@/api/types'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { Input } from '@/ui/input'
import { PasswordInput } from '@/ui/password-input'
import { PasswordStrength } from '@/ui/password-strength'
import { AuthLayout } from './auth-layout'
import { inviteSchema } from './schema'

export function InviteForm({ token, invitation }: { token: string; invitation: InvitationOffer }) {
  const { t } = useTranslation('auth')
  const navigate = useNavigate()
  const form = useSchemaForm(inviteSchema, { defaultValues: { name: '', password: '' }, t })
  const submit = form.submit(async (values) => {
    openSession(await ask(api.POST('/api/invitations/{token}/accept', { params: { path: { token } }, body: values })))
    await navigate({ to: '/' })
  })
  const role = t(`common:role.${invitation.role}`)
  return (
    <AuthLayout
      title={t('invite.title', { organization: invitation.organization })}
      sub={t('invite.sub', { role, email: invitation.email })}
    >
      <form noValidate className="mt-7 flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <FormFailure>{form.failure}</FormFailure>
        {/* Password managers file the new password under this address. */}
        <input type="email" autoComplete="username" value={invitation.email} readOnly hidden />
        <Field label={t('name')} error={form.error('name')}>
          <Input {...form.register('name')} size="lg" autoComplete="name" />
        </Field>
        <Field
          label={t('password')}
          error={form.error('password')}
          hint={<PasswordStrength password={form.watch('password')} />}
        >
          <PasswordInput {...form.register('password')} size="lg" autoComplete="new-password" />
        </Field>
        <Button type="submit" variant="primary" size="lg" className="mt-1 w-full" busy={form.busy}>
          {t('invite.submit')}
        </Button>
      </form>
    </AuthLayout>
  )
}
