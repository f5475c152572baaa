import type { QueryClient } from '@tanstack/react-query'
import { addDeal, type Board, placeDeal, removeDeal } from './board'
import type { Deal } from './types'

const BOARDS = ['pipeline', 'board'] as const

export type BoardFilter = { q: string | undefined; ownerId: string | undefined }

/** Under `pipeline`, so that events of deals and of stages refresh it. */
export const boardKey = (pipelineId: string | undefined, filter: BoardFilter) => [...BOARDS, pipelineId, filter] as const

const onBoards = (client: QueryClient, change: (board: Board) => Board) =>
  client.setQueriesData<Board>({ queryKey: BOARDS }, (board) => board && change(board))

/** What the server just said of one deal, on every board that is loaded. */
export const placeEverywhere = (client: QueryClient, deal: Deal) => onBoards(client, (board) => placeDeal(board, deal))

export const addEverywhere = (client: QueryClient, deal: Deal) => onBoards(client, (board) => addDeal(board, deal))

export const dropEverywhere = (client: QueryClient, id: string) => onBoards(client, (board) => removeDeal(board, id))
