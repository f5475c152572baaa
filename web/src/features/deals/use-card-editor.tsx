import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import type { FieldWords } from '@/features/fields'
import { useFormat } from '@/lib/use-format'
import { ConflictDialog } from './conflict-dialog'
import { type AddedField, type EditField, heldBy, isSame, patchOf, patchOfText, readable, type TextField, textOf } from './edits'
import type { Deal, Ref } from './types'
import { complain, useDealEdit } from './use-deal-edit'

/** What the parts of a card need to edit it; whoever uses it draws `dialog`. */
export function useCardEditor(deal: Deal, etag: string | null) {
  const { t } = useTranslation('deals')
  const f = useFormat()
  const may = useCan('crm:write')
  const { save, conflict, settle } = useDealEdit(deal.id)

  const saveText = (field: TextField) => async (text: string, seen: string | null, was: string) => {
    const patch = patchOfText(field, text, deal.currency)
    if (!patch) return t('form.amount')
    const mine = readable({ ...deal, ...patch } as Deal, field, f)
    return save({ field, patch, mine, etag: seen, isUntouched: (now) => textOf(now, field, f.lang) === was })
  }

  return {
    may,
    etag,
    /** For an `<InlineField>`. */
    text: (field: TextField) => ({
      label: t(`field.${field}`),
      action: t('edit.button'),
      text: textOf(deal, field, f.lang),
      etag,
      onSave: may ? saveText(field) : undefined,
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
    dialog: (
      <ConflictDialog
        conflict={conflict}
        onKeepTheirs={settle}
        onWriteMine={(mine) => {
          settle()
          void save({ ...mine, etag: `"${mine.theirs.version}"` }).then(complain)
        }}
      />
    ),
  }
}

export type CardEditor = ReturnType<typeof useCardEditor>
