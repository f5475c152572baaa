import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Controller } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { api, ask } from '@/api/client'
import { useMe } from '@/api/me'
import { useOwnDraft } from '@/features/fields'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { CompanyPicker } from './company-picker'
import { contactBody, type ContactForm, contactForm } from './contact-form'
import { lineErrors } from './line-errors'
import { NewRecordDialog } from './new-record-dialog'
import { OwnerSelect } from './owner-select'
import { PointLines } from './point-lines'
import { refresh } from './refresh'
import type { Ref } from './types'
import { madeCompany } from './use-company-picker'

type Props = {
  /** Where the person works, when that is known. */
  company?: Ref
  onClose: () => void
  /** The card opens when left out. */
  onMade?: () => void
}

export function NewContactDialog({ company, onClose, onMade }: Props) {
  const { t } = useTranslation('contacts')
  const client = useQueryClient()
  const navigate = useNavigate()
  const { user } = useMe()
  const form = useSchemaForm<ContactForm>(contactForm, {
    defaultValues: { name: '', position: '', source: '', phones: [''], emails: [''], companyId: company ?? null, ownerId: user.id },
    t,
  })
  const own = useOwnDraft('contact')
  const create = useMutation({
    mutationFn: (values: ContactForm) => ask(api.POST('/api/crm/contacts', { body: { ...contactBody(values), ...own.body() } })),
    onSuccess: () => refresh(client, 'contact'),
  })
  const submit = form.submit(async (values) => {
    const companyId = values.companyId && (await madeCompany(values.companyId))
    // Kept as made, so that a second attempt does not make another.
    form.setValue('companyId', companyId)
    try {
      const { id } = await create.mutateAsync({ ...values, companyId })
      onClose()
      if (onMade) onMade()
      else void navigate({ to: '/contacts/$id', params: { id } })
    } catch (error) {
      const { lines, rest } = lineErrors(own.refused(error), values)
      lines.forEach(({ name, message }, i) => form.setError(name, { type: 'server', message }, { shouldFocus: i === 0 }))
      if (rest) throw rest
    }
  })
  const lines = { kind: 'contact' as const, register: form.register as never, setValue: form.setValue as never, error: form.error }
  return (
    <NewRecordDialog kind="contact" busy={form.busy} failure={form.failure} onSubmit={submit} onClose={onClose}>
      <Field label={t('form.name')} error={form.error('name')} className="col-span-full">
        <Input {...form.register('name')} autoComplete="off" />
      </Field>
      <PointLines {...lines} name="phones" typed={form.watch('phones')} />
      <PointLines {...lines} name="emails" typed={form.watch('emails')} />
      <Controller
        control={form.control}
        name="companyId"
        render={({ field: { value, onChange } }) => (
          <Field label={t('field.companyId')} error={form.error('companyId')}>
            <CompanyPicker value={value} onChange={onChange} />
          </Field>
        )}
      />
      <Field label={t('field.position')} error={form.error('position')}>
        <Input {...form.register('position')} autoComplete="off" />
      </Field>
      <Controller
        control={form.control}
        name="ownerId"
        render={({ field: { value, onChange } }) => (
          <Field label={t('field.ownerId')} error={form.error('ownerId')}>
            <OwnerSelect kind="contact" value={value} onChange={onChange} />
          </Field>
        )}
      />
      <Field label={t('field.source')} error={form.error('source')}>
        <Input {...form.register('source')} placeholder={t('form.sourceHint')} autoComplete="off" />
      </Field>
      {own.inputs}
    </NewRecordDialog>
  )
}
