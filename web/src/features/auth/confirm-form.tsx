import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '@/api/client'
import { openSession } from '@/api/session-store'
import type { InvitationOffer } from '@/api/types'
import { isProblem } from '@/lib/problem'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { Input } from '@/ui/input'
import { PasswordInput } from '@/ui/password-input'
import { AuthLayout } from './auth-layout'
import { confirmSchema } from './schema'

/** The invited address signs in already: its password confirms, and its second factor where it has one. */
export function ConfirmForm({ token, invitation }: { token: string; invitation: InvitationOffer }) {
  const { t } = useTranslation('auth')
  const navigate = useNavigate()
  const [factor, setFactor] = useState(false)
  const form = useSchemaForm(confirmSchema, { defaultValues: { password: '', code: '' }, t })
  const submit = form.submit(async ({ password, code }) => {
    const second = !code ? {} : /^\d{6}$/.test(code) ? { totp: code } : { recoveryCode: code }
    try {
      const body = { password, ...second }
      openSession(await ask(api.POST('/api/invitations/{token}/accept', { params: { path: { token } }, body })))
    } catch (error) {
      if (!isProblem(error, 'totp_required')) throw error
      return setFactor(true)
    }
    await navigate({ to: '/' })
  })
  return (
    <AuthLayout
      title={t('invite.title', { organization: invitation.organization })}
      sub={t('invite.subKnown', { role: t(`common:role.${invitation.role}`), email: invitation.email })}
    >
      <form noValidate className="mt-7 flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <FormFailure>{form.failure}</FormFailure>
        <input type="email" autoComplete="username" value={invitation.email} readOnly hidden />
        <Field label={t('password')} error={form.error('password')}>
          <PasswordInput {...form.register('password')} size="lg" autoComplete="current-password" />
        </Field>
        {factor && (
          <Field label={t('invite.code')} error={form.error('code')}>
            <Input {...form.register('code')} size="lg" autoFocus autoComplete="one-time-code" className="num" />
          </Field>
        )}
        <Button type="submit" variant="primary" size="lg" className="mt-1 w-full" busy={form.busy}>
          {t('invite.submit')}
        </Button>
      </form>
    </AuthLayout>
  )
}
