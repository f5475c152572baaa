import { Controller, type Control, type UseFormRegister } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { AmountInput } from './amount-input'
import type { DealForm } from './form'
import { LossReasonSelect } from './loss-reason-select'
import { OwnerSelect } from './owner-select'
import { RecordField } from './record-field'
import type { RequiredField } from './requirements'

type Props = {
  name: RequiredField
  control: Control<DealForm>
  register: UseFormRegister<DealForm>
  error: string | undefined
  currency: string
  className?: string
  autoFocus?: boolean
}

/** One field of a deal with its label, for whichever dialog asks for it. */
export function DealField({ name, control, register, error, currency, className, autoFocus }: Props) {
  const { t } = useTranslation('deals')
  const field = { label: t(`field.${name}`), error, ...(className && { className }) }
  switch (name) {
    case 'amountMinor':
      return (
        <Field {...field}>
          <AmountInput {...register(name)} currency={currency} autoFocus={autoFocus} />
        </Field>
      )
    case 'expectedOn':
      return (
        <Field {...field}>
          <Input {...register(name)} type="date" autoFocus={autoFocus} />
        </Field>
      )
    case 'ownerId':
    case 'lossReasonId': {
      const Choose = name === 'ownerId' ? OwnerSelect : LossReasonSelect
      return (
        <Controller
          control={control}
          name={name}
          render={({ field: { value, onChange } }) => (
            <Field {...field}>
              <Choose value={value} onChange={onChange} autoFocus={autoFocus} />
            </Field>
          )}
        />
      )
    }
    case 'contactId':
    case 'companyId':
      return (
        <Controller
          control={control}
          name={name}
          render={({ field: { value, onChange } }) => (
            <Field {...field}>
              <RecordField
                kind={name === 'contactId' ? 'contact' : 'company'}
                value={value}
                onChange={onChange}
                mayCreate={name === 'contactId'}
                autoFocus={autoFocus}
              />
            </Field>
          )}
        />
      )
  }
}
