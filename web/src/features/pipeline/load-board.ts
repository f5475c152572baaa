import { api, ask } from '@/api/client'
import { appendPage, type Board, columnOf, keepDeep, owed } from '@/features/deals'
import type { Filter } from './search'

/** Cards of a column in the first answer: two screens of them. */
const FIRST = 20
/** Cards of a later page, and the most that the server gives at once. */
const PAGE = 50
const MOST = 200

async function firstPages(id: string, filter: Filter, signal: AbortSignal): Promise<Board> {
  const params = { path: { id }, query: { ...filter, limit: FIRST } }
  const { pipeline, columns } = await ask(api.GET('/api/pipeline/{id}/board', { params, signal }))
  const pages = columns.map(({ stageId, deals: { items, nextCursor } }) => [stageId, { items, nextCursor: nextCursor ?? null }])
  return { pipeline, columns: Object.fromEntries(pages) }
}

export const pageOf = (stageId: string, cursor: string, filter: Filter, { limit = PAGE, signal }: { limit?: number; signal?: AbortSignal } = {}) =>
  ask(
    api.GET('/api/pipeline/stages/{id}/deals', {
      params: { path: { id: stageId }, query: { ...filter, cursor, limit } },
      ...(signal && { signal }),
    }),
  )

/** One answer for the whole board; columns that were loaded deeper are asked for the rest, so that nobody's place in them is lost. */
export async function loadBoard(id: string, filter: Filter, known: Board | undefined, signal: AbortSignal): Promise<Board> {
  let board = await firstPages(id, filter, signal)
  for (const { id: stageId } of board.pipeline.stages) {
    const before = known?.columns[stageId]
    for (let rest = owed(columnOf(board, stageId), before); rest > 0; rest = owed(columnOf(board, stageId), before)) {
      const cursor = columnOf(board, stageId).nextCursor!
      const page = await pageOf(stageId, cursor, filter, { limit: Math.min(rest, MOST), signal })
      board = appendPage(board, stageId, cursor, page)
      if (page.items.length === 0) break
    }
  }
  return keepDeep(board, known)
}
