import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldWords } from '@/features/fields'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { useFormat } from '@/lib/use-format'
import { toast } from '@/ui/toast'
import { ConflictDialog } from './on-demand'
import { type EditField, heldBy, isSame, patchOf, patchOfText, readable, type TextField, textOf } from './edits'
import { currentOf, etagOf } from './moves'
import { dealQuery, type Known, useEditDeal } from './queries'
import type { Deal, DealCard, DealPatch } from './types'

/** One field that is to be written, on the version the person saw. */
export type Edit = {
  /** As it stood when editing began. */
  deal: Deal
  field: EditField
  patch: DealPatch
  /** The new value for a person to read. */
  mine: string
  etag: string | null
  /** Whether the field still holds what it held when editing began. */
  isUntouched: (now: Deal) => boolean
  /** Of a field that has no words here: its name, and how a value reads. */
  words?: FieldWords
}

/** Somebody wrote the same field meanwhile. */
export type Conflict = Edit & { theirs: DealCard }

/** Saves one field; offers to take it back; two edits of one field are shown side by side in `dialog`, which whoever uses it draws. */
export function useDealEdit() {
  const { t } = useTranslation('deals')
  const f = useFormat()
  const client = useQueryClient()
  const write = useEditDeal()
  const [conflict, setConflict] = useState<Conflict | null>(null)

  /** `true`: stored, or asked about. A refused value comes back as a sentence. */
  async function save(edit: Edit, undoable = true): Promise<true | string> {
    const { deal, field, patch, etag, isUntouched } = edit
    const card = dealQuery(deal.id).queryKey
    const known = client.getQueryData<Known>(card)?.record
    // A list may know more than a card that was looked at before.
    const before = known && known.version >= deal.version ? known : deal
    try {
      const saved = await write.mutateAsync({ id: deal.id, patch, etag })
      const told = t('edit.saved', { field: edit.words?.label ?? t(`field.${field}`).toLocaleLowerCase() })
      if (undoable) toast(told, { undo: () => void save(undoing(edit, before, saved.record), false).then(complain) })
      return true
    } catch (error) {
      const theirs = currentOf(error)
      if (!theirs) return (isProblem(error) ? error.errors[0]?.detail : undefined) ?? describeError(error, t).sentence
      client.setQueryData<Known>(card, (known) => known && { record: theirs, etag: etagOf(theirs) })
      // They changed something else: both edits stay.
      if (isUntouched(theirs)) return save({ ...edit, etag: etagOf(theirs) }, undoable)
      setConflict({ ...edit, theirs })
      return true
    }
  }

  const undoing = ({ field, words }: Edit, before: Deal, saved: Deal): Edit => ({
    deal: saved,
    field,
    ...(words && { words }),
    patch: patchOf(field, heldBy(before, field)),
    mine: words ? words.read(heldBy(before, field)) : readable(before, field, f),
    etag: etagOf(saved),
    isUntouched: (now) => isSame(heldBy(now, field), heldBy(saved, field)),
  })

  /** The same of what was typed; a sentence where that is no value. */
  const saveText = async (deal: Deal, field: TextField, text: string, etag: string | null, was: string): Promise<true | string> => {
    const patch = patchOfText(field, text, deal.currency)
    if (!patch) return t('form.amount')
    const mine = readable({ ...deal, ...patch } as Deal, field, f)
    return save({ deal, field, patch, mine, etag, isUntouched: (now) => textOf(now, field, f.lang) === was })
  }

  const settle = () => setConflict(null)
  return {
    save,
    saveText,
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

/** Says a refusal where there is no field to say it in. */
export const complain = (result: true | string) => {
  if (result !== true) toast(result, { tone: 'bad' })
}
