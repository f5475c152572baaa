import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { api } from '@/api/client'
import { meQuery } from '@/api/me'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { PasswordInput } from '@/ui/password-input'
import { toast } from '@/ui/toast'

const schema = z.object({ password: z.string().check(z.minLength(1, 'error.filled')) })

export function TotpOffDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings')
  const client = useQueryClient()
  const form = useSchemaForm(schema, { defaultValues: { password: '' }, t })
  const submit = form.submit(async (values) => {
    await api.POST('/api/auth/totp/disable', { body: values })
    await client.invalidateQueries({ queryKey: meQuery.queryKey })
    toast(t('totp.disabled'))
    onClose()
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('totp.offTitle')}
      description={t('totp.offSub')}
      className="max-w-[420px]"
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form="totp-off" variant="destroy" busy={form.busy}>
            {t('totp.disable')}
          </Button>
        </>
      }
    >
      <form id="totp-off" noValidate className="flex flex-col gap-3" onSubmit={(event) => void submit(event)}>
        <Field label={t('password.current')} error={form.error('password')}>
          <PasswordInput {...form.register('password')} autoComplete="current-password" autoFocus />
        </Field>
        <FormFailure>{form.failure}</FormFailure>
      </form>
    </Dialog>
  )
}
