import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import type { FieldWords } from '@/features/fields'
import { useFormat } from '@/lib/use-format'
import { type AddedField, type EditField, heldBy, isSame, patchOf, type TextField, textOf } from './edits'
import type { Deal, Ref } from './types'
import { complain, type Edit, useDealEdit } from './use-deal-edit'

/** What the parts of a card need to edit it; whoever uses it draws `dialog`. */
export function useCardEditor(deal: Deal, etag: string | null) {
  const { t } = useTranslation('deals')
  const f = useFormat()
  const may = useCan('crm:write')
  const { save: write, saveText, dialog } = useDealEdit()
  const save = (edit: Omit<Edit, 'deal'>) => write({ deal, ...edit })

  return {
    may,
    etag,
    /** For an `<InlineField>`. */
    text: (field: TextField) => ({
      label: t(`field.${field}`),
      action: t('edit.button'),
      text: textOf(deal, field, f.lang),
      etag,
      onSave: may ? (text: string, seen: string | null, was: string) => saveText(deal, field, text, seen, was) : undefined,
    }),
    pick: (field: EditField, chosen: Ref | null) => {
      const held = heldBy(deal, field)
      if (held === (chosen?.id ?? null)) return
      const edit = { field, patch: { [field]: chosen?.id ?? null }, mine: chosen?.name ?? '', etag }
      void save({ ...edit, isUntouched: (now) => heldBy(now, field) === held }).then(complain)
    },
    /** Tags and own fields, whose words are elsewhere. */
    write: (field: AddedField, value: unknown, words: FieldWords, seen = etag, was = heldBy(deal, field)) =>
      save({ field, patch: patchOf(field, value), mine: words.read(value), etag: seen, words, isUntouched: (now) => isSame(heldBy(now, field), was) }),
    dialog,
  }
}

export type CardEditor = ReturnType<typeof useCardEditor>
