import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { api } from '@/api/client'
import { useMe } from '@/api/me'
import { MAX_PASSWORD, MIN_PASSWORD } from '@/lib/password-strength'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { PasswordInput } from '@/ui/password-input'
import { PasswordStrength } from '@/ui/password-strength'
import { Section } from '@/ui/section'
import { SettingRow } from '@/ui/setting-row'
import { toast } from '@/ui/toast'

const schema = z.object({
  current: z.string().check(z.minLength(1, 'error.filled')),
  next: z.string().check(z.minLength(MIN_PASSWORD, 'error.password'), z.maxLength(MAX_PASSWORD, 'error.long')),
})

export function Password() {
  const { t } = useTranslation('settings')
  const [open, setOpen] = useState(false)
  return (
    <Section title={t('password.title')}>
      <Card>
        {open ? (
          <PasswordForm onDone={() => setOpen(false)} />
        ) : (
          <SettingRow title={t('password.row')} sub={t('password.sub')}>
            <Button onClick={() => setOpen(true)}>{t('password.change')}</Button>
          </SettingRow>
        )}
      </Card>
    </Section>
  )
}

function PasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('settings')
  const { user } = useMe()
  const form = useSchemaForm(schema, { defaultValues: { current: '', next: '' }, t })
  const submit = form.submit(async (values) => {
    await api.POST('/api/auth/password', { body: values })
    toast(t('password.done'))
    onDone()
  })
  return (
    <form noValidate className="grid grid-cols-2 gap-4 p-4 max-md:grid-cols-1" onSubmit={(event) => void submit(event)}>
      <input type="email" autoComplete="username" value={user.email} readOnly hidden />
      <Field label={t('password.current')} error={form.error('current')}>
        <PasswordInput {...form.register('current')} autoComplete="current-password" autoFocus />
      </Field>
      <Field
        label={t('password.next')}
        error={form.error('next')}
        hint={<PasswordStrength password={form.watch('next')} />}
      >
        <PasswordInput {...form.register('next')} autoComplete="new-password" />
      </Field>
      <div className="col-span-full flex flex-col gap-3">
        <FormFailure>{form.failure}</FormFailure>
        <div className="flex gap-2">
          <Button type="submit" variant="primary" busy={form.busy}>
            {t('password.save')}
          </Button>
          <Button variant="ghost" onClick={onDone}>
            {t('common:cancel')}
          </Button>
        </div>
      </div>
    </form>
  )
}
