import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '@/api/client'
import { describeError } from '@/lib/describe-error'
import { toast } from '@/ui/toast'
import type { Kind } from './kind'
import { refresh } from './queries'

/** Says once and for all that the records are different ones, and offers to take it back. */
export function useTellApart(kind: Kind) {
  const { t } = useTranslation('doubles')
  const client = useQueryClient()
  const complain = (error: unknown) => void toast(describeError(error, t).sentence, { tone: 'bad' })
  const back = useMutation({
    mutationFn: (ids: string[]) => ask(api.POST('/api/crm/duplicates/restore', { body: { kind, ids } })),
    onError: complain,
    onSettled: () => refresh(client),
  })
  return useMutation({
    mutationFn: (ids: string[]) => ask(api.POST('/api/crm/duplicates/dismiss', { body: { kind, ids } })),
    onSuccess: (_, ids) => toast(t(`apart.done.${kind}`), { undo: () => back.mutate(ids) }),
    onError: complain,
    onSettled: () => refresh(client),
  })
}
