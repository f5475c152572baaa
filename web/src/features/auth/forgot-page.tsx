import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '@/api/client'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { Input } from '@/ui/input'
import { AuthLayout } from './auth-layout'
import { forgotSchema } from './schema'

export function ForgotPage() {
  const { t } = useTranslation('auth')
  const [sentTo, setSentTo] = useState<string | null>(null)
  const form = useSchemaForm(forgotSchema, { defaultValues: { email: '' }, t })
  const submit = form.submit(async ({ email }) => {
    await api.POST('/api/auth/forgot-password', { body: { email } })
    setSentTo(email)
  })
  const back = (
    <Link to="/login" className="font-medium text-accent-ink hover:underline">
      {t('backToLogin')}
    </Link>
  )
  // The same answer whether or not the address is known: nobody learns who has an account.
  if (sentTo) {
    return (
      <AuthLayout title={t('forgot.sentTitle')} sub={t('forgot.sentSub', { email: sentTo })}>
        <p className="mt-6">{back}</p>
      </AuthLayout>
    )
  }
  return (
    <AuthLayout title={t('forgot.title')} sub={t('forgot.sub')} footer={back}>
      <form noValidate className="mt-7 flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <FormFailure>{form.failure}</FormFailure>
        <Field label={t('email')} error={form.error('email')}>
          <Input
            {...form.register('email')}
            size="lg"
            type="email"
            inputMode="email"
            autoComplete="username"
            placeholder={t('emailExample')}
          />
        </Field>
        <Button type="submit" variant="primary" size="lg" className="w-full" busy={form.busy}>
          {t('forgot.submit')}
        </Button>
      </form>
    </AuthLayout>
  )
}
