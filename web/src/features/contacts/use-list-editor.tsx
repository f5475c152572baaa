import { useQueryClient } from '@tanstack/react-query'
import { type ComponentProps, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import type { CellField } from '@/ui/cell-field'
import { type TextField, textOf, valueOf } from './fields'
import { ConflictDialog } from './on-demand'
import { type Calls, etagOf, type SalesRecord, TEXTS } from './record'
import { useRecordEdit } from './use-record-edit'

type Cell = ComponentProps<typeof CellField>
const FIRST = { phones: 'tel', emails: 'email' } as const

/** What the cells of a list need to edit their records; whoever uses it draws `dialog`. */
export function useListEditor(calls: Pick<Calls, 'kind' | 'change'>) {
  const { t } = useTranslation(TEXTS[calls.kind])
  const client = useQueryClient()
  const may = useCan('crm:write')
  const { save, conflict, keepTheirs, writeMine } = useRecordEdit(calls)
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })

  // Kept between renders, or every row that is in view would be drawn anew for each letter typed somewhere.
  const cells = useMemo(() => {
    const write = async (edit: Parameters<typeof save>[0]) => {
      const result = await latest.current(edit)
      // The field closes over the new value and not over the old one.
      await client.invalidateQueries({ queryKey: [calls.kind, 'list'] })
      return result
    }
    const cell = (record: SalesRecord, label: string) => ({ label: `${label}, ${record.name}`, action: t('edit.button'), etag: etagOf(record) })
    return {
      text: (record: SalesRecord, field: TextField): Cell => ({
        ...cell(record, t(`field.${field}`)),
        text: textOf(record, field),
        onSave: may
          ? (text, etag, was) => write({ id: record.id, field, value: valueOf(field, text), was: valueOf(field, was), etag })
          : undefined,
      }),
      /** The first phone or address; those after it stay. */
      first: (record: SalesRecord, field: 'phones' | 'emails'): Cell => ({
        ...cell(record, t(`field.${field}`)),
        text: record[field][0] ?? '',
        inputMode: FIRST[field],
        onSave: may
          ? (text, etag) => {
              const value = [text.trim(), ...record[field].slice(1)].filter(Boolean)
              return write({ id: record.id, field, value, was: record[field], etag, at: 0 })
            }
          : undefined,
      }),
    }
  }, [t, client, may, calls.kind])

  return {
    cells,
    dialog: conflict && <ConflictDialog kind={calls.kind} conflict={conflict} onKeepTheirs={keepTheirs} onWriteMine={writeMine} />,
  }
}

export type Cells = ReturnType<typeof useListEditor>['cells']
