import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '@/api/client'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { PasswordInput } from '@/ui/password-input'
import { PasswordStrength } from '@/ui/password-strength'
import { toast } from '@/ui/toast'
import { AuthLayout } from './auth-layout'
import { resetSchema } from './schema'

/** The link from the letter: `/reset-password/<token>`. */
export function ResetPage() {
  const { t } = useTranslation('auth')
  const navigate = useNavigate()
  const { token } = useParams({ from: '/reset-password/$token' })
  const form = useSchemaForm(resetSchema, { defaultValues: { password: '' }, t })
  const submit = form.submit(async ({ password }) => {
    await api.POST('/api/auth/reset-password', { body: { token, password } })
    toast(t('reset.done'))
    await navigate({ to: '/login', search: {} })
  })
  const again = (
    <Link to="/forgot" className="font-medium text-accent-ink hover:underline">
      {t('reset.again')}
    </Link>
  )
  return (
    <AuthLayout title={t('reset.title')} sub={t('reset.sub')} footer={again}>
      <form noValidate className="mt-7 flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <FormFailure>{form.failure}</FormFailure>
        <Field
          label={t('reset.password')}
          error={form.error('password')}
          hint={<PasswordStrength password={form.watch('password')} />}
        >
          <PasswordInput {...form.register('password')} size="lg" autoComplete="new-password" />
        </Field>
        <Button type="submit" variant="primary" size="lg" className="w-full" busy={form.busy}>
          {t('reset.submit')}
        </Button>
      </form>
    </AuthLayout>
  )
}
