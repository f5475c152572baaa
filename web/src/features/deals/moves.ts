import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { api, askRecord, ifMatch } from '@/api/client'
import { isProblem } from '@/lib/problem'
import { placeEverywhere } from './cached'
import { dealQuery, type Known, refreshSales } from './queries'
import type { Deal, DealCard, DealPatch, Stage } from './types'

/** A deal on its way to a stage, with the fields that go along. */
export type Moving = { deal: Deal; stage: Stage; patch: DealPatch; at: string }

const MOVES = ['deal', 'move'] as const

export const etagOf = ({ version }: Pick<Deal, 'version'>) => `"${version}"`

/** Where a refused write stands now, when the server told. */
export const currentOf = (error: unknown): DealCard | undefined =>
  isProblem(error) && error.status === 412 ? (error.extra.current as DealCard | undefined) : undefined

const write = (id: string, version: string, body: DealPatch) =>
  askRecord(api.PATCH('/api/crm/deals/{id}', { params: { path: { id }, header: ifMatch(version) }, body }))

/** A note that somebody added meanwhile is no reason to refuse a move; another move is. */
async function send({ deal, stage, patch }: Moving) {
  const body = { ...patch, stageId: stage.id }
  try {
    return await write(deal.id, etagOf(deal), body)
  } catch (error) {
    const now = currentOf(error)
    if (!now || now.stage.id !== deal.stage.id) throw error
    return await write(deal.id, etagOf(now), body)
  }
}

/**
 * Until the server answers, pages lay the moves under way over what it said last (`usePendingMoves`).
 * A refusal therefore needs no rolling back: the move is no longer under way.
 */
export function useSendMove() {
  const client = useQueryClient()
  return useMutation({
    mutationKey: MOVES,
    mutationFn: send,
    onSuccess: ({ record, etag }) => {
      placeEverywhere(client, record)
      client.setQueryData<Known>(dealQuery(record.id).queryKey, (known) => known && { record: { ...known.record, ...record }, etag })
    },
    onSettled: () => refreshSales(client),
  })
}

export const usePendingMoves = (): Moving[] =>
  useMutationState({
    filters: { mutationKey: MOVES, status: 'pending' },
    select: (mutation) => mutation.state.variables as Moving,
  })
