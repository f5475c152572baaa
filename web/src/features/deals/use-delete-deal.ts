import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '@/api/client'
import { describeError } from '@/lib/describe-error'
import { toast } from '@/ui/toast'
import { addEverywhere, dropEverywhere } from './cached'
import { refreshSales } from './queries'
import type { Deal } from './types'

/** Deletes at once and offers to take it back: the server keeps a deleted deal for thirty days. */
export function useDeleteDeal() {
  const { t } = useTranslation('deals')
  const client = useQueryClient()
  const complain = (error: unknown) => toast(describeError(error, t).sentence, { tone: 'bad' })

  const restore = useMutation({
    mutationFn: (id: string) => ask(api.POST('/api/crm/deals/{id}/restore', { params: { path: { id } } })),
    onSuccess: (deal) => addEverywhere(client, deal),
    onError: complain,
    onSettled: () => refreshSales(client),
  })
  const remove = useMutation({
    mutationFn: (deal: Deal) => ask(api.DELETE('/api/crm/deals/{id}', { params: { path: { id: deal.id } } })),
    onSuccess: (_, deal) => {
      dropEverywhere(client, deal.id)
      toast(t('delete.done', { title: deal.title }), { undo: () => restore.mutate(deal.id) })
    },
    onError: complain,
    onSettled: (_, error, deal) => refreshSales(client, error ? undefined : deal.id),
  })
  return remove
}
