import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import { describeError } from '@/lib/describe-error'
import { useFormat } from '@/lib/use-format'
import { dismissToast, toast } from '@/ui/toast'
import { patchTask, refreshTasks } from './cached'
import { type Due, dueFields, dueOf } from './due'
import { dueText } from './due-text'
import type { Ref, Task, TaskFields } from './types'
import { usePresent } from './use-present'

/** What is written, and how the task looks until the server has answered. */
type Write = {
  task: Task
  fields: TaskFields
  shown: Partial<Task>
  /** One of many: whoever does them all tells how it went, and asks anew once. */
  isOneOfMany?: boolean
}

/** Where the last word about a task stands: only that one can be taken back. */
const told = new Map<string, number>()

function tell(task: Task, words: string, undo: () => void) {
  const before = told.get(task.id)
  if (before !== undefined) dismissToast(before)
  told.set(task.id, toast(words, { undo }))
}

/** What is done with one task; each is seen at once and can be taken back. */
export function useTaskActions() {
  const { t } = useTranslation('tasks')
  const f = useFormat()
  const client = useQueryClient()
  const present = usePresent()
  const { timeZone, today } = present
  const complain = (error: unknown) => toast(describeError(error, t).sentence, { tone: 'bad' })

  const { mutate, mutateAsync } = useMutation({
    mutationFn: ({ task: { id }, fields }: Write) => ask(api.PATCH('/api/crm/tasks/{id}', { params: { path: { id } }, body: fields })),
    onMutate: async ({ task, shown }) => {
      // An answer on its way would show the past again.
      await client.cancelQueries({ queryKey: key.all('task') })
      patchTask(client, task.id, (known) => ({ ...known, ...shown }))
    },
    onSuccess: (record) => patchTask(client, record.id, () => record),
    onError: (error, { task, isOneOfMany }) => {
      patchTask(client, task.id, () => task)
      if (!isOneOfMany) complain(error)
    },
    onSettled: (_record, _error, { isOneOfMany }) => !isOneOfMany && refreshTasks(client),
  })
  const remove = useMutation({
    mutationFn: ({ id }: Task) => ask(api.DELETE('/api/crm/tasks/{id}', { params: { path: { id } } })),
    onSuccess: (_, task) => {
      client.removeQueries({ queryKey: key.detail('task', task.id) })
      toast(t('done.deleted', { title: task.title }), { undo: () => restore.mutate(task) })
    },
    onError: complain,
    onSettled: () => refreshTasks(client),
  })
  const restore = useMutation({
    mutationFn: ({ id }: Task) => ask(api.POST('/api/crm/tasks/{id}/restore', { params: { path: { id } } })),
    onError: complain,
    onSettled: () => refreshTasks(client),
  })

  const reopening = (task: Task): Write => ({ task, fields: { isDone: false }, shown: { doneAt: null } })
  const completing = (task: Task): Write => ({ task, fields: { isDone: true }, shown: { doneAt: new Date().toISOString() } })
  const rescheduling = (task: Task, due: Due | null): Write => {
    const fields = dueFields(due, timeZone)
    return { task, fields, shown: fields }
  }
  return {
    complete: (task: Task) => {
      mutate(completing(task))
      tell(task, t('done.completed', { title: task.title }), () => mutate(reopening(task)))
    },
    reopen: (task: Task) => mutate(reopening(task)),
    ofMany: {
      complete: (task: Task) => mutateAsync({ ...completing(task), isOneOfMany: true }),
      reschedule: (task: Task, due: Due | null) => mutateAsync({ ...rescheduling(task, due), isOneOfMany: true }),
      reopen: (task: Task) => mutateAsync({ ...reopening(task), isOneOfMany: true }),
    },
    reschedule: (task: Task, due: Due | null) => {
      mutate(rescheduling(task, due))
      const when = due ? dueText(due, today, t, f) : t('day.none')
      tell(task, t('done.moved', { title: task.title, when }), () => mutate(rescheduling(task, dueOf(task, timeZone))))
    },
    assign: (task: Task, assignee: Ref | null) => mutate({ task, fields: { assigneeId: assignee?.id ?? null }, shown: { assignee } }),
    sayResult: (task: Task, result: string) => mutate({ task, fields: { result }, shown: { result } }),
    remove: (task: Task) => remove.mutate(task),
    present,
  }
}

export type TaskActions = ReturnType<typeof useTaskActions>
