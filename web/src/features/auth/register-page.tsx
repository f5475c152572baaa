import { Link, useNavigate } from '@tanstack/react-router'
import i18n from 'i18next'
import { useTranslation } from 'react-i18next'
import { api, ask } from '@/api/client'
import { openSession } from '@/api/session-store'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { Input } from '@/ui/input'
import { PasswordInput } from '@/ui/password-input'
import { PasswordStrength } from '@/ui/password-strength'
import { AuthLayout } from './auth-layout'
import { registerSchema } from './schema'

const empty = { organization: '', name: '', email: '', password: '' }

export function RegisterPage() {
  const { t } = useTranslation('auth')
  const navigate = useNavigate()
  const form = useSchemaForm(registerSchema, { defaultValues: empty, t })
  const submit = form.submit(async (values) => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const locale = i18n.language === 'en' ? ('en' as const) : ('ru' as const)
    const body = { ...values, locale, timeZone }
    openSession(await ask(api.POST('/api/auth/register', { body })))
    await navigate({ to: '/' })
  })
  return (
    <AuthLayout
      title={t('register.title')}
      sub={t('register.sub')}
      footer={
        <>
          {t('register.known')}{' '}
          <Link to="/login" className="font-medium text-accent-ink hover:underline">
            {t('login.submit')}
          </Link>
        </>
      }
    >
      <form noValidate className="mt-7 flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <FormFailure>{form.failure}</FormFailure>
        <Field label={t('register.organization')} error={form.error('organization')}>
          <Input
            {...form.register('organization')}
            size="lg"
            autoComplete="organization"
            placeholder={t('register.organizationExample')}
          />
        </Field>
        <Field label={t('name')} error={form.error('name')}>
          <Input {...form.register('name')} size="lg" autoComplete="name" />
        </Field>
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
        <Field
          label={t('password')}
          error={form.error('password')}
          hint={<PasswordStrength password={form.watch('password')} />}
        >
          <PasswordInput {...form.register('password')} size="lg" autoComplete="new-password" />
        </Field>
        <Button type="submit" variant="primary" size="lg" className="mt-1 w-full" busy={form.busy}>
          {t('register.submit')}
        </Button>
      </form>
    </AuthLayout>
  )
}
