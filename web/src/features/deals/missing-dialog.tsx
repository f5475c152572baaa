import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { draftValues, OwnInput, ownErrors, useFields, type Values } from '@/features/fields'
import { useFormat } from '@/lib/use-format'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { Input } from '@/ui/input'
import { DealField } from './deal-field'
import { type DealForm, formOf, formSchema, patchOf } from './form'
import { isOwn, type MissingField, type RequiredField } from './requirements'
import type { Deal, DealPatch, Stage } from './types'
import { useNamedContact } from './use-named-contact'

export type Missing = { deal: Deal; stage: Stage; patch: DealPatch; fields: MissingField[] }

type Props = Missing & { onClose: () => void; onSave: (patch: DealPatch) => Promise<void> }

/** Only what the stage asks for and the deal does not have; saving moves it. */
export function MissingDialog({ deal, stage, fields, onClose, onSave }: Props) {
  const { t } = useTranslation('deals')
  const { lang } = useFormat()
  const form = useSchemaForm<DealForm>(formSchema(deal.currency), { defaultValues: formOf(deal, lang), t })
  const withContact = useNamedContact(form)
  const asked = fields.filter(isOwn).map((name) => name.slice('custom.'.length))
  const own = useFields('deal').filter(({ key }) => asked.includes(key))
  const [draft, setDraft] = useState<Values>({})
  const [errors, setErrors] = useState<Record<string, string>>({})
  const plain = fields.filter((name): name is RequiredField => !isOwn(name))
  const submit = form.submit(async (values) => {
    const patch = patchOf(await withContact(values), plain, deal.currency)
    try {
      await onSave(asked.length > 0 ? { ...patch, custom: draftValues(own, draft) } : patch)
    } catch (error) {
      const { own: refused, rest } = ownErrors(error, own)
      setErrors(refused)
      if (rest) throw rest
    }
  })
  const isNewContact = form.watch('contactId')?.id === ''
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('missing.title', { stage: stage.name })}
      description={t('missing.sub', { title: deal.title })}
      className="max-w-[420px]"
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form="missing" variant="primary" busy={form.busy}>
            {t('missing.save')}
          </Button>
        </>
      }
    >
      <form id="missing" noValidate className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <FormFailure>{form.failure}</FormFailure>
        {plain.map((name, i) => (
          <DealField
            key={name}
            autoFocus={i === 0}
            name={name}
            control={form.control}
            register={form.register}
            error={form.error(name)}
            currency={deal.currency}
          />
        ))}
        {own.map((field, i) => (
          <OwnInput
            key={field.id}
            autoFocus={plain.length === 0 && i === 0}
            field={field}
            value={draft[field.key]}
            error={errors[field.key]}
            onChange={(value) => setDraft((before) => ({ ...before, [field.key]: value }))}
          />
        ))}
        {isNewContact && fields.includes('contactId') && (
          <Field label={t('field.phone')} error={form.error('phone')}>
            <Input {...form.register('phone')} type="tel" autoComplete="off" />
          </Field>
        )}
      </form>
    </Dialog>
  )
}
