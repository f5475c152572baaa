import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Controller } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { api, ask } from '@/api/client'
import { useMe } from '@/api/me'
import { lineErrors, NewRecordDialog, OwnerSelect, PointField, PointLines, refresh } from '@/features/contacts'
import { useOwnDraft } from '@/features/fields'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { companyBody, type CompanyForm, companyForm } from './company-form'

export function NewCompanyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('companies')
  const client = useQueryClient()
  const navigate = useNavigate()
  const { user } = useMe()
  const form = useSchemaForm<CompanyForm>(companyForm, {
    defaultValues: { name: '', website: '', industry: '', source: '', phones: [''], emails: [''], ownerId: user.id },
    t,
  })
  const own = useOwnDraft('company')
  const create = useMutation({
    mutationFn: (values: CompanyForm) => ask(api.POST('/api/crm/companies', { body: { ...companyBody(values), ...own.body() } })),
    onSuccess: () => refresh(client, 'company'),
  })
  const submit = form.submit(async (values) => {
    try {
      const { id } = await create.mutateAsync(values)
      onClose()
      void navigate({ to: '/companies/$id', params: { id } })
    } catch (error) {
      const { lines, rest } = lineErrors(own.refused(error), values)
      lines.forEach(({ name, message }, i) => form.setError(name, { type: 'server', message }, { shouldFocus: i === 0 }))
      if (rest) throw rest
    }
  })
  const lines = { kind: 'company' as const, register: form.register as never, setValue: form.setValue as never, error: form.error }
  return (
    <NewRecordDialog kind="company" busy={form.busy} failure={form.failure} onSubmit={submit} onClose={onClose}>
      <PointField
        kind="company"
        point="name"
        typed={form.watch('name')}
        input={form.register('name')}
        error={form.error('name')}
        className="col-span-full"
      />
      <Field label={t('field.website')} error={form.error('website')}>
        <Input {...form.register('website')} inputMode="url" placeholder="example.ru" autoComplete="off" />
      </Field>
      <Field label={t('field.industry')} error={form.error('industry')}>
        <Input {...form.register('industry')} autoComplete="off" />
      </Field>
      <PointLines {...lines} name="phones" typed={form.watch('phones')} />
      <PointLines {...lines} name="emails" typed={form.watch('emails')} />
      <Controller
        control={form.control}
        name="ownerId"
        render={({ field: { value, onChange } }) => (
          <Field label={t('field.ownerId')} error={form.error('ownerId')}>
            <OwnerSelect kind="company" value={value} onChange={onChange} />
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
