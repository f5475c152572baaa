import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask, ifMatch } from '@/api/client'
import type { Schemas } from '@/api/types'
import { lossReasonsQuery, type LossReason, type Pipeline, pipelinesQuery, refreshSales, type Stage } from '@/features/deals'
import { describeError } from '@/lib/describe-error'
import { toast } from '@/ui/toast'
import { placed } from '@/lib/reorder'

export type StagePatch = Schemas['StageFields']
export type PipelinePatch = Schemas['PipelineFields']

const tag = ({ version }: { version: number }) => ifMatch(`"${version}"`)

/** Says a refusal of something that has no form. */
export function useComplain() {
  const { t } = useTranslation()
  return (error: unknown) => void toast(describeError(error, t).sentence, { tone: 'bad' })
}

function useSalesMutation<V, R>(send: (value: V) => Promise<R>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: send, onSettled: () => refreshSales(client) })
}

export const useAddPipeline = () => useSalesMutation((body: Schemas['NewPipeline']) => ask(api.POST('/api/pipeline', { body })))

export const useEditPipeline = () =>
  useSalesMutation(({ pipeline, patch }: { pipeline: Pipeline; patch: PipelinePatch }) =>
    ask(api.PATCH('/api/pipeline/{id}', { params: { path: { id: pipeline.id }, header: tag(pipeline) }, body: patch })),
  )

export const useAddStage = () => useSalesMutation((body: StagePatch) => ask(api.POST('/api/pipeline/stages', { body })))

export const useEditStage = () =>
  useSalesMutation(({ stage, patch }: { stage: Pick<Stage, 'id' | 'version'>; patch: StagePatch }) =>
    ask(api.PATCH('/api/pipeline/stages/{id}', { params: { path: { id: stage.id }, header: tag(stage) }, body: patch })),
  )

export type Going = { kind: 'stage'; stage: Stage } | { kind: 'pipeline'; pipeline: Pipeline }

/** `moveTo` takes the deals; without it the server refuses where there are any. */
export const useDelete = () =>
  useSalesMutation(({ going, moveTo }: { going: Going; moveTo: string | undefined }) => {
    const query = moveTo ? { moveTo } : {}
    if (going.kind === 'stage') {
      return ask(api.DELETE('/api/pipeline/stages/{id}', { params: { path: { id: going.stage.id }, query } }))
    }
    return ask(api.DELETE('/api/pipeline/{id}', { params: { path: { id: going.pipeline.id }, query } }))
  })

/** Brings it back, with the deals that had to leave it. */
export function useUndoDelete() {
  const complain = useComplain()
  const restore = useSalesMutation((going: Going): Promise<unknown> =>
    going.kind === 'stage'
      ? ask(api.POST('/api/pipeline/stages/{id}/restore', { params: { path: { id: going.stage.id } } }))
      : ask(api.POST('/api/pipeline/{id}/restore', { params: { path: { id: going.pipeline.id } } })),
  )
  return (going: Going) => restore.mutate(going, { onError: complain })
}

/** The new order shows at once; where it is refused the old one comes back. */
export function useMoveStage() {
  const client = useQueryClient()
  const complain = useComplain()
  return useMutation({
    mutationFn: ({ stage, to }: { stage: Stage; to: number }) =>
      ask(api.PATCH('/api/pipeline/stages/{id}', { params: { path: { id: stage.id } }, body: { position: to } })),
    onMutate: ({ stage, to }) =>
      optimistic(client, pipelinesQuery.queryKey, (items: Pipeline[]) =>
        items.map((one) => (one.id === stage.pipelineId ? { ...one, stages: placed(one.stages, stage.id, to) } : one)),
      ),
    onError: (error, _, undo) => {
      undo?.()
      complain(error)
    },
    onSettled: () => refreshSales(client),
  })
}

async function optimistic<T>(client: QueryClient, queryKey: readonly unknown[], change: (items: T[]) => T[]) {
  await client.cancelQueries({ queryKey })
  const before = client.getQueryData<{ items: T[] }>(queryKey)
  if (before) client.setQueryData(queryKey, { items: change(before.items) })
  return () => client.setQueryData(queryKey, before)
}

function useReasonMutation<V, R>(send: (value: V) => Promise<R>, change?: (items: LossReason[], value: V) => LossReason[]) {
  const client = useQueryClient()
  const { queryKey } = lossReasonsQuery
  return useMutation({
    mutationFn: send,
    onMutate: (value: V) => (change ? optimistic(client, queryKey, (items: LossReason[]) => change(items, value)) : undefined),
    onError: (_, __, undo) => undo?.(),
    onSettled: () => client.invalidateQueries({ queryKey: ['loss_reason'] }),
  })
}

export const useAddReason = () =>
  useReasonMutation((body: Schemas['LossReasonFields']) => ask(api.POST('/api/pipeline/loss-reasons', { body })))

export const useRenameReason = () =>
  useReasonMutation(({ reason, name, etag }: { reason: LossReason; name: string; etag: string | null }) =>
    ask(api.PATCH('/api/pipeline/loss-reasons/{id}', { params: { path: { id: reason.id }, header: ifMatch(etag) }, body: { name } })),
  )

export const useMoveReason = () =>
  useReasonMutation(
    ({ reason, to }: { reason: LossReason; to: number }) =>
      ask(api.PATCH('/api/pipeline/loss-reasons/{id}', { params: { path: { id: reason.id } }, body: { position: to } })),
    (items, { reason, to }) => placed(items, reason.id, to),
  )

export const useDeleteReason = () =>
  useReasonMutation(
    (reason: LossReason) => ask(api.DELETE('/api/pipeline/loss-reasons/{id}', { params: { path: { id: reason.id } } })),
    (items, reason) => items.filter(({ id }) => id !== reason.id),
  )

export function useUndoDeleteReason() {
  const complain = useComplain()
  const restore = useReasonMutation((id: string) => ask(api.POST('/api/pipeline/loss-reasons/{id}/restore', { params: { path: { id } } })))
  return (id: string) => restore.mutate(id, { onError: complain })
}
