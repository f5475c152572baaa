import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import type { FieldWords } from '@/features/fields'
import { readablePhone } from '@/lib/phone'
import type { InlineField } from '@/ui/inline-field'
import type { InlineList } from '@/ui/inline-list'
import { type AddedField, heldBy, type ListField, type ReferenceField, referenceIn, type TextField, textOf, valueOf } from './fields'
import { ConflictDialog } from './on-demand'
import { type Calls, type SalesRecord, TEXTS } from './record'
import type { Messenger, Ref } from './types'
import { complain, type Edit, useRecordEdit } from './use-record-edit'

const LISTS = {
  phones: { show: readablePhone, href: (phone: string) => `tel:${phone}`, inputMode: 'tel' },
  emails: { href: (email: string) => `mailto:${email}`, inputMode: 'email' },
  addresses: {},
} satisfies { [F in ListField]: Partial<ComponentProps<typeof InlineList>> }

/** What the parts of a card need to edit it; whoever uses it draws `dialog`. */
export function useCardEditor<R extends SalesRecord>(calls: Calls<R>, record: R, etag: string | null) {
  const { t } = useTranslation(TEXTS[calls.kind])
  const may = useCan('crm:write')
  const { save: write, conflict, keepTheirs, writeMine } = useRecordEdit(calls)
  const save = (edit: Omit<Edit, 'id'>) => write({ id: record.id, ...edit })
  const label = (field: string) => t(`field.${field}`)
  const words = (name: string) => ({ edit: t('edit.button'), add: t(`edit.add.${name}`), remove: t('edit.remove') })

  return {
    kind: calls.kind,
    may,
    etag,
    label,
    text: (field: TextField): ComponentProps<typeof InlineField> => ({
      label: label(field),
      action: t('edit.button'),
      text: textOf(record, field),
      etag,
      onSave: may
        ? (text, seen, was) => save({ field, value: valueOf(field, text), was: valueOf(field, was), etag: seen })
        : undefined,
    }),
    list: (field: ListField): ComponentProps<typeof InlineList> => ({
      label: label(field),
      words: words(field),
      values: record[field],
      etag,
      ...LISTS[field],
      onSave: may ? (value, seen, was, at) => save({ field, value, was, etag: seen, at }) : undefined,
    }),
    /** One messenger of several; `into` puts the values among those of the others. */
    messenger: (kind: string, values: string[], into: (values: string[]) => Messenger[]): ComponentProps<typeof InlineList> => ({
      label: t(`messenger.${kind}`),
      words: words('messenger'),
      values,
      etag,
      onSave: may
        ? (next, seen, was) => save({ field: 'messengers', value: into(next), was: into(was), etag: seen })
        : undefined,
    }),
    /** Takes one of the texts away that stand among the phones and are none. */
    takeText: (text: string) => {
      const was = record.phonesTyped
      void save({ field: 'phonesTyped', value: was.filter((one) => one !== text), was, etag }).then(complain)
    },
    pick: (field: ReferenceField, chosen: Ref | null) => {
      const was = heldBy(record, field)
      if (was === (chosen?.id ?? null)) return
      const wasPicked = referenceIn(record, field)?.name
      void save({ field, value: chosen?.id ?? null, was, etag, picked: chosen?.name, wasPicked }).then(complain)
    },
    /** Tags and own fields, whose words are elsewhere. */
    write: (field: AddedField, value: unknown, words: FieldWords, seen = etag, was = heldBy(record, field)) =>
      save({ field, value, was, etag: seen, words }),
    dialog: conflict && <ConflictDialog kind={calls.kind} conflict={conflict} onKeepTheirs={keepTheirs} onWriteMine={writeMine} />,
  }
}

export type CardEditor = ReturnType<typeof useCardEditor>
