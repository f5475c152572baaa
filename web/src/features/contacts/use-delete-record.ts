import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { toast } from '@/ui/toast'
import { type Calls, type SalesRecord, TEXTS } from './record'
import { refresh, refreshWithout } from './refresh'

/** Deletes at once and offers to take it back: the server keeps what was deleted for thirty days. */
export function useDeleteRecord(calls: Pick<Calls, 'kind' | 'remove' | 'restore'>) {
  const { t } = useTranslation(TEXTS[calls.kind])
  const client = useQueryClient()
  const complain = (error: unknown) => {
    const { title, sentence } = describeError(error, t)
    toast(title ?? sentence, { tone: 'bad', description: title && title !== sentence ? sentence : undefined })
  }
  const restore = useMutation({
    mutationFn: (id: string) => calls.restore(id),
    onError: complain,
    onSettled: () => refresh(client, calls.kind),
  })
  return useMutation({
    mutationFn: ({ id }: Pick<SalesRecord, 'id' | 'name'>) => calls.remove(id),
    onSuccess: (_, { id, name }) => {
      toast(t('delete.done', { name }), { undo: () => restore.mutate(id) })
      refreshWithout(client, calls.kind, id)
    },
    onError: complain,
  })
}
