import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { type Choice, RecordPicker } from '@/ui/record-picker'
import { useRecordSearch } from './use-record-search'

type Props = {
  kind: 'contact' | 'company'
  value: Choice | null
  onChange: (choice: Choice | null) => void
  /** Offers what is typed as a new record; its `id` is then empty. */
  mayCreate?: boolean
  label?: string
  inputRef?: RefObject<HTMLInputElement | null>
  className?: string
  autoFocus?: boolean | undefined
  /** A choice is written at once: see `RecordPicker`. */
  isImmediate?: boolean
  /** Set by `<Field>`. */
  id?: string
  'aria-invalid'?: boolean
  'aria-describedby'?: string | undefined
}

/** Picks a contact or a company by a part of its name, phone or e-mail. */
export function RecordField({ kind, mayCreate, ...rest }: Props) {
  const { t } = useTranslation('deals')
  const search = useRecordSearch(kind)
  return (
    <RecordPicker
      {...rest}
      {...search}
      placeholder={t(`pick.${kind}`)}
      clearLabel={t('pick.clear')}
      none={t('pick.none')}
      create={mayCreate ? (name) => t(`pick.create.${kind}`, { name }) : undefined}
    />
  )
}
