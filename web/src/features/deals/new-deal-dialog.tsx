import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '@/api/client'
import { useMe } from '@/api/me'
import { useOwnDraft } from '@/features/fields'
import { useRegion } from '@/lib/region'
import { useSchemaForm } from '@/lib/use-schema-form'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormFailure } from '@/ui/form-failure'
import { Input } from '@/ui/input'
import { addEverywhere } from './cached'
import { DealField } from './deal-field'
import { type DealForm, EMPTY, formSchema, patchOf } from './form'
import { refreshSales, usePipelines } from './queries'
import { StageSelect } from './stage-select'
import type { Deal, Ref } from './types'
import { useNamedContact } from './use-named-contact'

type Props = {
  /** Where it begins; the default pipeline's first stage when left out. */
  stageId?: string | undefined
  contact?: Ref | undefined
  company?: Ref | undefined
  onClose: () => void
  onMade?: (deal: Deal) => void
}

const FIELDS = ['title', 'amountMinor', 'contactId', 'companyId', 'stageId', 'expectedOn', 'ownerId'] as const

export function NewDealDialog({ stageId, contact, company, onClose, onMade }: Props) {
  const { t } = useTranslation('deals')
  const client = useQueryClient()
  const { user } = useMe()
  const { currency = 'RUB' } = useRegion()
  const pipelines = usePipelines()
  const first = (pipelines.find(({ isDefault }) => isDefault) ?? pipelines[0])?.stages[0]
  const form = useSchemaForm<DealForm>(formSchema(currency), {
    defaultValues: {
      ...EMPTY,
      stageId: stageId ?? first?.id ?? '',
      ownerId: user.id,
      contactId: contact ?? null,
      companyId: company ?? null,
    },
    t,
  })
  const withContact = useNamedContact(form)
  const own = useOwnDraft('deal')
  const create = useMutation({
    mutationFn: async (values: DealForm) =>
      ask(api.POST('/api/crm/deals', { body: { ...patchOf(await withContact(values), FIELDS, currency), ...own.body() } })),
    onSuccess: (deal) => addEverywhere(client, deal),
    onSettled: () => refreshSales(client),
  })
  const submit = form.submit(async (values) => {
    try {
      const deal = await create.mutateAsync(values)
      onClose()
      onMade?.(deal)
    } catch (error) {
      const rest = own.refused(error)
      if (rest) throw rest
    }
  })
  const isNewContact = form.watch('contactId')?.id === ''
  const shared = { control: form.control, register: form.register, currency }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('new.title')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form="new-deal" variant="primary" busy={form.busy}>
            {t('new.save')}
          </Button>
        </>
      }
    >
      <form
        id="new-deal"
        noValidate
        className="grid grid-cols-2 gap-x-3 gap-y-4 max-md:grid-cols-1"
        onSubmit={(event) => void submit(event)}
      >
        <div className="col-span-full empty:hidden">
          <FormFailure>{form.failure}</FormFailure>
        </div>
        <Field label={t('field.title')} error={form.error('title')} className="col-span-full">
          <Input {...form.register('title')} placeholder={t('new.placeholder')} autoComplete="off" autoFocus />
        </Field>
        <DealField {...shared} name="contactId" error={form.error('contactId')} />
        <DealField {...shared} name="companyId" error={form.error('companyId')} />
        {isNewContact && (
          <Field label={t('field.phone')} error={form.error('phone')} className="col-span-full">
            <Input {...form.register('phone')} type="tel" autoComplete="off" />
          </Field>
        )}
        <DealField {...shared} name="amountMinor" error={form.error('amountMinor')} />
        <DealField {...shared} name="expectedOn" error={form.error('expectedOn')} />
        <Field label={t('field.stageId')} error={form.error('stageId')}>
          <StageSelect {...form.register('stageId')} pipelines={pipelines} />
        </Field>
        <DealField {...shared} name="ownerId" error={form.error('ownerId')} />
        {own.inputs}
      </form>
    </Dialog>
  )
}
