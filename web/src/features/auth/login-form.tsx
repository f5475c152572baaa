import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/lib/problem'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { Input } from '@/ui/input'
import { PasswordInput } from '@/ui/password-input'
import { AuthLayout } from './auth-layout'
import { type Credentials, loginSchema } from './schema'

type Props = { onSubmit: (values: Credentials) => Promise<void>; onSecondStep: (values: Credentials) => void }

export function LoginForm({ onSubmit, onSecondStep }: Props) {
  const { t } = useTranslation('auth')
  const form = useSchemaForm(loginSchema, { defaultValues: { email: '', password: '' }, t })
  const submit = form.submit(async (values) => {
    try {
      await onSubmit(values)
    } catch (error) {
      if (!isProblem(error, 'totp_required')) throw error
      onSecondStep(values)
    }
  })
  return (
    <AuthLayout
      title={t('login.title')}
      sub={t('login.sub')}
      footer={
        <>
          {t('login.new')}{' '}
          <Link to="/register" className="font-medium text-accent-ink hover:underline">
            {t('login.register')}
          </Link>
        </>
      }
    >
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
        <Field
          label={t('password')}
          error={form.error('password')}
          aside={
            <Link to="/forgot" className="text-accent-ink hover:underline">
              {t('login.forgot')}
            </Link>
          }
        >
          <PasswordInput {...form.register('password')} size="lg" autoComplete="current-password" />
        </Field>
        <Button type="submit" variant="primary" size="lg" className="mt-1 w-full" busy={form.busy}>
          {t('login.submit')}
        </Button>
      </form>
    </AuthLayout>
  )
}
