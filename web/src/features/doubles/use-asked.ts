import { useTranslation } from 'react-i18next'
import { readValue, useFields } from '@/features/fields'
import { useFormat } from '@/lib/use-format'
import { type Kind, TEXTS } from './kind'
import { type Field, FIELDS, isUnited, type Mergeable, shown } from './mergeable'

/** What there may be to choose. */
export type Asked = {
  name: Field | `custom.${string}`
  label: string
  /** Without a choice all values are kept. */
  united: boolean
  read: (record: Mergeable) => string
}

/** The fields of a kind of record, the organisation's own after them. */
export function useAsked(kind: Kind): Asked[] {
  const { t } = useTranslation(['doubles', TEXTS[kind], 'fields'])
  const f = useFormat()
  const own = useFields(kind)
  const words = (messenger: string) => t(`${TEXTS[kind]}:messenger.${messenger}`, { defaultValue: messenger })
  return [
    ...FIELDS[kind].map((name) => ({
      name,
      label: t(`${TEXTS[kind]}:field.${name}`),
      united: isUnited(name),
      read: (record: Mergeable) => shown(record, name, words),
    })),
    ...own.map((field) => ({
      name: `custom.${field.key}` as const,
      label: field.name,
      united: false,
      read: ({ custom }: Mergeable) => readValue(field, custom[field.key], f, t),
    })),
  ]
}
