import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { key } from '@/api/keys'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { toast } from '@/ui/toast'
import type { FieldWords } from '@/features/fields'
import { type Field, heldBy, isSame, patchOf } from './fields'
import { type Calls, etagOf, type Known, type SalesRecord, TEXTS } from './record'
import { refresh } from './refresh'
import { refusal } from './refusal'

/** One field that is to be written, on the version the person saw. */
export type Edit = {
  id: string
  field: Field
  value: unknown
  /** What the field held when editing began. */
  was: unknown
  etag: string | null
  /** Place in a list that was edited. */
  at?: number
  /** Who or what a picked reference is and was, for a person to read. */
  picked?: string | undefined
  wasPicked?: string | undefined
  /** Of a field that has no words here: its name, and how a value reads. */
  words?: FieldWords
}

/** Somebody wrote the same field meanwhile. */
export type Conflict = Edit & { theirs: SalesRecord }

/** Saves one field; offers to take it back; two edits of one field are shown side by side. */
export function useRecordEdit(calls: Pick<Calls, 'kind' | 'change'>) {
  const { t } = useTranslation(TEXTS[calls.kind])
  const client = useQueryClient()
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const keep = (record: SalesRecord, etag: string | null) =>
    client.setQueryData<Known<SalesRecord>>(key.detail(calls.kind, record.id), (known) => known && { record: { ...known.record, ...record }, etag })

  const write = useMutation({
    mutationFn: ({ id, field, value, etag }: Edit) => calls.change(id, patchOf(field, value), etag),
    onSuccess: ({ record, etag }) => keep(record, etag),
    onSettled: () => refresh(client, calls.kind),
  })

  /** `true`: stored, or asked about. A refused value comes back as a sentence. */
  async function save(edit: Edit, undoable = true): Promise<true | string> {
    const { field, value, was, picked, wasPicked } = edit
    try {
      const saved = await write.mutateAsync(edit)
      const back: Edit = { ...edit, value: was, was: heldBy(saved.record, field), etag: saved.etag, picked: wasPicked, wasPicked: picked }
      const undo = () => void save(back, false).then(complain)
      if (undoable) toast(t('edit.saved'), { undo })
      return true
    } catch (error) {
      const theirs = currentOf(error)
      if (!theirs) return refusal(error, edit) ?? describeError(error, t).sentence
      keep(theirs, etagOf(theirs))
      const held = heldBy(theirs, field)
      if (isSame(held, value)) return true
      // They changed something else: both edits stay.
      if (isSame(held, was)) return save({ ...edit, etag: etagOf(theirs) }, undoable)
      setConflict({ ...edit, theirs })
      return true
    }
  }

  return {
    save,
    conflict,
    keepTheirs: () => setConflict(null),
    writeMine: () => {
      if (!conflict) return
      setConflict(null)
      const { theirs, ...edit } = conflict
      void save({ ...edit, was: heldBy(theirs, edit.field), etag: etagOf(theirs) }).then(complain)
    },
  }
}

/** Where a refused write stands now, when the server told. */
const currentOf = (error: unknown): SalesRecord | undefined =>
  isProblem(error) && error.status === 412 ? (error.extra.current as SalesRecord | undefined) : undefined

/** Says a refusal where there is no field to say it in. */
export const complain = (result: true | string) => {
  if (result !== true) toast(result, { tone: 'bad' })
}
