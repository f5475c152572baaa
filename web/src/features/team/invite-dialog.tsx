import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { api, ask } from '@/api/client'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { Input } from '@/ui/input'
import { Select } from '@/ui/select'
import { toast } from '@/ui/toast'
import { LinkDialog } from './link-dialog'
import { INVITABLE, invitationsQuery } from './queries'

const schema = z.object({ email: z.email('error.email'), role: z.enum(INVITABLE) })

/** Asks whom and as what. Where no mail leaves the server, shows the link to pass on instead. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [link, setLink] = useState<string | null>(null)
  return link ? <LinkDialog link={link} onClose={onClose} /> : <AskDialog onClose={onClose} onLink={setLink} />
}

function AskDialog({ onClose, onLink }: { onClose: () => void; onLink: (link: string) => void }) {
  const { t } = useTranslation('team')
  const client = useQueryClient()
  const form = useSchemaForm(schema, { defaultValues: { email: '', role: 'manager' as (typeof INVITABLE)[number] }, t })
  const submit = form.submit(async (values) => {
    const { link } = await ask(api.POST('/api/team/invitations', { body: values }))
    await client.invalidateQueries({ queryKey: invitationsQuery.queryKey })
    if (link) return onLink(link)
    toast(t('invited', { email: values.email }))
    onClose()
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('inviteTitle')}
      description={t('inviteSub')}
      className="max-w-[440px]"
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form="invite" variant="primary" busy={form.busy}>
            {t('send')}
          </Button>
        </>
      }
    >
      <form id="invite" noValidate className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <FormFailure>{form.failure}</FormFailure>
        <Field label={t('email')} error={form.error('email')}>
          <Input {...form.register('email')} type="email" inputMode="email" autoComplete="off" autoFocus />
        </Field>
        <Field label={t('role')} hint={t(`roleHint.${form.watch('role')}`)} error={form.error('role')}>
          <Select {...form.register('role')}>
            {INVITABLE.map((role) => (
              <option key={role} value={role}>
                {t(`common:role.${role}`)}
              </option>
            ))}
          </Select>
        </Field>
      </form>
    </Dialog>
  )
}
