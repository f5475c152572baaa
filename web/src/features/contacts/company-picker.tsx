import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { type Choice, RecordPicker } from '@/ui/record-picker'
import { useCompanyPicker } from './use-company-picker'

type Props = {
  value: Choice | null
  onChange: (choice: Choice | null) => void
  label?: string
  isImmediate?: boolean
  inputRef?: RefObject<HTMLInputElement | null>
  /** Set by `<Field>`. */
  id?: string
  'aria-invalid'?: boolean
  'aria-describedby'?: string | undefined
}

/** Picks a company by a part of its name, or names a new one: its `id` is then empty. */
export function CompanyPicker(props: Props) {
  const { t } = useTranslation('contacts')
  const picker = useCompanyPicker()
  return (
    <RecordPicker
      {...props}
      {...picker}
      placeholder={t('company.placeholder')}
      clearLabel={t('company.clear')}
      none={t('company.none')}
      create={(name) => t('company.create', { name })}
    />
  )
}
