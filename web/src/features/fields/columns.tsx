import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import type { Column } from '@/ui/data-table'
import { LinkValue } from './link-value'
import { useFields } from './queries'
import type { FieldKind, Values } from './types'
import { readValue } from './value'

/** Somebody asked for them: they stay longer than what every list shows by itself, except for how to reach the person. */
const RANK = 4.5

type OwnColumn<R> = Column<R> & { rank: number; isExtra: boolean }

/** A column for each own field; those that are not listed by default are there to be chosen. */
export function useOwnColumns<R extends { custom: Values }>(kind: FieldKind): OwnColumn<R>[] {
  const { t } = useTranslation('fields')
  const f = useFormat()
  const fields = useFields(kind)
  return useMemo(
    () =>
      fields.map((field, at) => ({
        id: `custom.${field.key}`,
        header: field.name,
        width: field.type === 'text' || field.type === 'url' ? 'minmax(110px,.8fr)' : 'minmax(96px,.6fr)',
        rank: RANK + at / 1000,
        isExtra: !field.isListed,
        ...(field.type === 'number' && { align: 'right' as const }),
        cell: ({ custom }) => {
          const value = custom[field.key]
          if (field.type === 'url') return <LinkValue value={value} />
          return <span className="truncate text-ink-2">{readValue(field, value, f, t) || '—'}</span>
        },
      })),
    [fields, f, t],
  )
}
