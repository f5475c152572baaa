import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, ask, askRecord, ifMatch } from '@/api/client'
import { key } from '@/api/keys'
import { placeEverywhere } from './cached'
import type { Deal, DealCard, DealPatch, Pipeline } from './types'

export type Known = { record: DealCard; etag: string | null }

export const dealQuery = (id: string) =>
  queryOptions({
    queryKey: key.detail('deal', id),
    queryFn: ({ signal }) => askRecord(api.GET('/api/crm/deals/{id}', { params: { path: { id } }, signal })) as Promise<Known>,
  })

export const useDeal = (id: string) => useQuery(dealQuery(id))

/** A handful, and every page of sales needs them. */
export const pipelinesQuery = queryOptions({
  queryKey: key.list('pipeline'),
  queryFn: ({ signal }) => ask(api.GET('/api/pipeline', { signal })),
})

const NONE: Pipeline[] = []
export const usePipelines = () => useQuery(pipelinesQuery).data?.items ?? NONE

/** Every stage by its id, whichever pipeline it is of. */
export function useStages() {
  const pipelines = usePipelines()
  return useMemo(() => new Map(pipelines.flatMap(({ stages }) => stages).map((stage) => [stage.id, stage])), [pipelines])
}

export const lossReasonsQuery = queryOptions({
  queryKey: key.list('loss_reason'),
  queryFn: ({ signal }) => ask(api.GET('/api/pipeline/loss-reasons', { signal })),
})

export { useOwners } from '@/api/owners'

export type DealEdit = { id: string; patch: DealPatch; etag: string | null }

/** One change of the card, on the version the person saw. */
export function useEditDeal() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, patch, etag }: DealEdit) =>
      (await askRecord(
        api.PATCH('/api/crm/deals/{id}', { params: { path: { id }, header: ifMatch(etag) }, body: patch }),
      )) as { record: Deal; etag: string | null },
    onSuccess: ({ record, etag }) => {
      client.setQueryData<Known>(dealQuery(record.id).queryKey, (known) => known && { record: { ...known.record, ...record }, etag })
      placeEverywhere(client, record)
    },
    onSettled: () => refreshSales(client),
  })
}

/** Whatever shows deals asks anew; what was on its way would answer with the past. A deal that has gone is not asked for. */
export function refreshSales(client: QueryClient, gone?: string) {
  for (const entity of ['deal', 'pipeline']) {
    void client.invalidateQueries({
      queryKey: key.all(entity),
      predicate: ({ queryKey }) => !gone || queryKey[2] !== gone,
    })
  }
}
