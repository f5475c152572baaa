import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import { usePages } from '@/api/use-pages'
import { appendPage, type Board, boardKey, type Deal, moveDeal, usePendingMoves } from '@/features/deals'
import { loadBoard, pageOf } from './load-board'
import type { Filter, PageSearch } from './search'

/** The board as the server last told it, with the moves under way laid over it. */
export function useBoard(pipelineId: string | undefined, filter: Filter, enabled: boolean) {
  const client = useQueryClient()
  const queryKey = boardKey(pipelineId, filter)
  const query = useQuery<Board>({
    queryKey,
    queryFn: ({ signal }) => loadBoard(pipelineId!, filter, client.getQueryData<Board>(queryKey), signal),
    enabled: enabled && pipelineId !== undefined,
    placeholderData: (before) => (before?.pipeline.id === pipelineId ? before : undefined),
  })
  const moves = usePendingMoves()
  const board = useMemo(
    () => query.data && moves.reduce<Board>((shown, { deal, stage, at }) => moveDeal(shown, deal.id, stage, at), query.data),
    [query.data, moves],
  )
  return { ...query, board }
}

/** The next page of one column; it joins the board. */
export function useNextPage(pipelineId: string, stageId: string, filter: Filter) {
  const client = useQueryClient()
  const queryKey = boardKey(pipelineId, filter)
  return useMutation({
    mutationFn: async (cursor: string) => ({ cursor, page: await pageOf(stageId, cursor, filter) }),
    onSuccess: ({ cursor, page }) =>
      client.setQueryData<Board>(queryKey, (board) => board && appendPage(board, stageId, cursor, page)),
  })
}

export type NextPage = ReturnType<typeof useNextPage>

/** What the server is asked for. */
export const listQuery = (pipelineId: string | undefined, filter: Filter, { status, sort, tag }: Pick<PageSearch, 'status' | 'sort' | 'tag'>) => ({
  ...filter,
  pipelineId,
  // Several stand in one parameter, with commas between them.
  tagId: tag ? [tag] : undefined,
  status: status === 'all' ? undefined : status,
  sort: sort ?? ('-createdAt' as const),
})

export function useDealList(pipelineId: string | undefined, filter: Filter, { status, sort, tag }: PageSearch, enabled: boolean) {
  const query = listQuery(pipelineId, filter, { status, sort, tag })
  return usePages<Deal>(
    key.list('deal', query),
    (page, signal) => ask(api.GET('/api/crm/deals', { params: { query: { ...query, ...page } }, signal })),
    { enabled: enabled && pipelineId !== undefined },
  )
}

