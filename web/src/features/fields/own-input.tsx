import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Checkbox } from '@/ui/checkbox'
import { Field as Labelled } from '@/ui/field'
import { Input } from '@/ui/input'
import { Select } from '@/ui/select'
import type { Field } from './types'
import { typedValue } from './value'

type Props = {
  field: Field
  /** As it will be sent; a number as it is typed. */
  value: unknown
  onChange: (value: unknown) => void
  error: string | undefined
  autoFocus?: boolean
  className?: string
}

/** An own field in a form, by its type. */
export function OwnInput({ field, value, onChange, error, autoFocus, className }: Props) {
  const { t } = useTranslation('fields')
  const { lang } = useFormat()
  const labelled = { label: field.name, error, ...(className && { className }) }
  if (field.type === 'multiselect') {
    const chosen = Array.isArray(value) ? (value as string[]) : []
    return (
      <fieldset className={className} aria-describedby={error ? `${field.key}-error` : undefined}>
        <legend className="mb-1.5 font-medium">{field.name}</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          {field.options.map((option) => (
            <label key={option} className="flex min-h-7 items-center gap-2 max-md:min-h-10">
              <Checkbox
                checked={chosen.includes(option)}
                onCheckedChange={(on) => onChange(field.options.filter((one) => (one === option ? on : chosen.includes(one))))}
              />
              {option}
            </label>
          ))}
        </div>
        {error && (
          <span id={`${field.key}-error`} role="alert" className="text-xs text-bad-ink">
            {error}
          </span>
        )}
      </fieldset>
    )
  }
  if (field.type === 'select' || field.type === 'boolean') {
    const choices = field.type === 'boolean' ? [true, false] : field.options
    const at = choices.findIndex((choice) => choice === value)
    return (
      <Labelled {...labelled}>
        <Select autoFocus={autoFocus} value={at < 0 ? '' : String(at)} onChange={(event) => onChange(choices[Number(event.target.value || -1)] ?? null)}>
          <option value="">{t('value.none')}</option>
          {choices.map((choice, i) => (
            <option key={String(choice)} value={i}>
              {typeof choice === 'boolean' ? t(choice ? 'value.yes' : 'value.no') : choice}
            </option>
          ))}
        </Select>
      </Labelled>
    )
  }
  return (
    <Labelled {...labelled}>
      <Input
        autoFocus={autoFocus}
        autoComplete="off"
        value={typedValue(field, value, lang)}
        onChange={(event) => onChange(event.target.value)}
        {...(field.type === 'date' && { type: 'date' })}
        {...(field.type === 'number' && { inputMode: 'decimal' as const })}
        {...(field.type === 'url' && { inputMode: 'url' as const, placeholder: 'example.ru' })}
      />
    </Labelled>
  )
}
