import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { Input } from '@/ui/input'
import { AuthLayout } from './auth-layout'
import { recoverySchema, totpSchema } from './schema'

type Code = { totp: string } | { recoveryCode: string }
type Props = { onSubmit: (code: Code) => Promise<void>; onBack: () => void }

/** After the password: a code from the phone, or one of the recovery codes. */
export function SecondStep({ onSubmit, onBack }: Props) {
  const { t } = useTranslation('auth')
  const [recovery, setRecovery] = useState(false)
  return (
    <AuthLayout title={t('totp.title')} sub={t(recovery ? 'totp.recoverySub' : 'totp.sub')}>
      <CodeForm key={String(recovery)} recovery={recovery} onSubmit={onSubmit} />
      <div className="mt-4 flex justify-between">
        <Button variant="ghost" className="-ml-2.5" onClick={onBack}>
          {t('back')}
        </Button>
        <Button variant="ghost" className="-mr-2.5" onClick={() => setRecovery((value) => !value)}>
          {t(recovery ? 'totp.useApp' : 'totp.useRecovery')}
        </Button>
      </div>
    </AuthLayout>
  )
}

function CodeForm({ recovery, onSubmit }: { recovery: boolean; onSubmit: Props['onSubmit'] }) {
  const { t } = useTranslation('auth')
  const form = useSchemaForm(recovery ? recoverySchema : totpSchema, { defaultValues: { code: '' }, t })
  const submit = form.submit(({ code }) => onSubmit(recovery ? { recoveryCode: code } : { totp: code }))
  return (
    <form noValidate className="mt-7 flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
      <FormFailure>{form.failure}</FormFailure>
      <Field label={t(recovery ? 'totp.recoveryCode' : 'totp.code')} error={form.error('code')}>
        <Input
          {...form.register('code')}
          size="lg"
          autoFocus
          autoComplete="one-time-code"
          inputMode={recovery ? 'text' : 'numeric'}
          maxLength={recovery ? 64 : 6}
          className="num tracking-[0.2em]"
        />
      </Field>
      <Button type="submit" variant="primary" size="lg" className="w-full" busy={form.busy}>
        {t('login.submit')}
      </Button>
    </form>
  )
}
