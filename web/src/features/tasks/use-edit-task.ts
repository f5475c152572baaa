import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, askRecord, ifMatch } from '@/api/client'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { toast } from '@/ui/toast'
import { patchTask, refreshTasks } from './cached'
import { type Known, taskQuery } from './queries'
import { type Edit, fieldsOf, overlap } from './task-edit'
import type { Task } from './types'

/** Somebody wrote the same fields while the dialog stood open. */
export type Conflict = { theirs: Task; fields: (keyof Edit)[] }

/** Saves what differs from the task as it was opened; tells when somebody else wrote the same. */
export function useEditTask(id: string, timeZone: string | undefined) {
  const { t } = useTranslation('tasks')
  const client = useQueryClient()
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [error, setError] = useState<string>()
  const write = useMutation({
    mutationFn: ({ edit, etag }: { edit: Partial<Edit>; etag: string | null }) =>
      askRecord(api.PATCH('/api/crm/tasks/{id}', { params: { path: { id }, header: ifMatch(etag) }, body: fieldsOf(edit, timeZone) })) as Promise<Known>,
    onSuccess: (known) => {
      client.setQueryData(taskQuery(id).queryKey, known)
      patchTask(client, id, () => known.record)
    },
    onSettled: () => refreshTasks(client),
  })

  /** `true` once it is stored. */
  async function save(seen: Task, edit: Partial<Edit>, etag: string | null): Promise<boolean> {
    setError(undefined)
    try {
      await write.mutateAsync({ edit, etag })
      toast(t('done.saved'))
      return true
    } catch (reason) {
      const theirs = currentOf(reason)
      if (!theirs) {
        setError((isProblem(reason) && reason.errors[0]?.detail) || describeError(reason, t).sentence)
        return false
      }
      patchTask(client, id, () => theirs)
      const fields = overlap(seen, theirs, edit, timeZone)
      // They changed something else: both edits stay.
      if (fields.length === 0) return save(theirs, edit, `"${theirs.version}"`)
      setConflict({ theirs, fields })
      return false
    }
  }
  return { save, busy: write.isPending, error, conflict, settle: () => setConflict(null) }
}

const currentOf = (error: unknown): Task | undefined =>
  isProblem(error) && error.status === 412 ? (error.extra.current as Task | undefined) : undefined
