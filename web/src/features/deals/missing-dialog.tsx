import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { Input } from '@/ui/input'
import { DealField } from './deal-field'
import { type DealForm, formOf, formSchema, patchOf } from './form'
import type { RequiredField } from './requirements'
import type { Deal, DealPatch, Stage } from './types'
import { useNamedContact } from './use-named-contact'

export type Missing = { deal: Deal; stage: Stage; patch: DealPatch; fields: RequiredField[] }

type Props = Missing & { onClose: () => void; onSave: (patch: DealPatch) => Promise<void> }

/** Only what the stage asks for and the deal does not have; saving moves it. */
export function MissingDialog({ deal, stage, fields, onClose, onSave }: Props) {
  const { t } = useTranslation('deals')
  const { lang } = useFormat()
  const form = useSchemaForm<DealForm>(formSchema(deal.currency), { defaultValues: formOf(deal, lang), t })
  const withContact = useNamedContact(form)
  const submit = form.submit(async (values) => onSave(patchOf(await withContact(values), fields, deal.currency)))
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
        {fields.map((name, i) => (
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
        {isNewContact && fields.includes('contactId') && (
          <Field label={t('field.phone')} error={form.error('phone')}>
            <Input {...form.register('phone')} type="tel" autoComplete="off" />
          </Field>
        )}
      </form>
    </Dialog>
  )
}
