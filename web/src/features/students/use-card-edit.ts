import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { toast } from '@/ui/toast'
import { type EditableField, patchOf, textOf } from './fields'
import { studentQuery, useEditStudent } from './queries'

/** Somebody changed the record meanwhile: both values, and the version that is true now. */
export type Conflict = { field: EditableField; mine: string; theirs: string; etag: string | null }

/** Saves one field on the version the person saw; offers to take it back; shows both values when they disagree. */
export function useCardEdit(id: string) {
  const { t } = useTranslation('students')
  const client = useQueryClient()
  const edit = useEditStudent(id)
  const [conflict, setConflict] = useState<Conflict | null>(null)

  const refetch = () => client.fetchQuery({ ...studentQuery(id), staleTime: 0 })

  /** `true`: stored. A refused value comes back as a sentence. */
  async function save(field: EditableField, text: string, etag: string | null, undoable = true): Promise<true | string> {
    const before = client.getQueryData(studentQuery(id).queryKey)
    try {
      await edit.mutateAsync({ patch: patchOf(field, text), etag })
    } catch (error) {
      if (isProblem(error) && error.status === 412) {
        const now = await refetch()
        setConflict({ field, mine: text, theirs: textOf(now.record, field), etag: now.etag })
        return true
      }
      const fieldError = isProblem(error) ? error.errors[0]?.detail : undefined
      return fieldError ?? describeError(error, t).sentence
    }
    const old = before && textOf(before.record, field)
    if (undoable && old !== undefined) {
      toast(t('edit.saved'), {
        undo: () => void refetch().then((now) => save(field, old, now.etag, false)),
      })
    }
    return true
  }

  return { save, conflict, settle: () => setConflict(null), busy: edit.isPending }
}
