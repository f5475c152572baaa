import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '@/api/client'
import { toast } from '@/ui/toast'
import { refreshTasks } from './cached'
import { useTaskActions } from './use-task-actions'
import type { TaskFields } from './types'

/** Plans a task; it can be taken back. */
export function useCreateTask() {
  const { t } = useTranslation('tasks')
  const client = useQueryClient()
  const { remove } = useTaskActions()
  return useMutation({
    mutationFn: (fields: TaskFields) => ask(api.POST('/api/crm/tasks', { body: fields })),
    onSuccess: (task) => toast(t('done.created', { title: task.title }), { undo: () => remove(task) }),
    onSettled: () => refreshTasks(client),
  })
}
