import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '@/api/client'
import { refreshTasks } from '@/features/tasks'
import { describeError } from '@/lib/describe-error'
import { toast } from '@/ui/toast'
import { patchEntry } from './cached'

/** A done task of the feed is to be done again: it leaves the feed and stands among the open ones. */
export function useReopen() {
  const { t } = useTranslation('timeline')
  const client = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: ({ id, isDone }: { id: string; isDone: boolean }) => ask(api.PATCH('/api/crm/tasks/{id}', { params: { path: { id } }, body: { isDone } })),
    onSuccess: ({ title }, { id, isDone }) => {
      if (isDone) return
      patchEntry(client, id, () => null)
      toast(t('reopened', { title }), { undo: () => mutate({ id, isDone: true }) })
    },
    onError: (error) => toast(describeError(error, t).sentence, { tone: 'bad' }),
    onSettled: () => refreshTasks(client),
  })
  return useCallback((id: string) => mutate({ id, isDone: false }), [mutate])
}
