import { type Board, type BoardColumn, columnOf } from './board'
import type { Deal } from './types'

/** Adds the page that `cursor` asked for; one that an answer has overtaken meanwhile is dropped. */
export function appendPage(board: Board, stageId: string, cursor: string, page: { items: Deal[]; nextCursor?: string | null }): Board {
  const column = columnOf(board, stageId)
  if (column.nextCursor !== cursor) return board
  const shown = idsOf(board)
  const items = [...column.items, ...page.items.filter(({ id }) => !shown.has(id))]
  return { ...board, columns: { ...board.columns, [stageId]: { items, nextCursor: page.nextCursor ?? null } } }
}

const idsOf = (board: Board) => new Set(Object.values(board.columns).flatMap(({ items }) => items.map(({ id }) => id)))

/** Asked anew this deep, so that a change reaches every card a person is likely to look at. */
export const REFRESHED = 600

/** How many cards of a column a fresh answer has to bring, beyond its first page. */
export function owed(fresh: BoardColumn, known: BoardColumn | undefined): number {
  if (!known || !fresh.nextCursor) return 0
  return Math.max(0, Math.min(known.items.length, REFRESHED) - fresh.items.length)
}

/** The server's order: by arrival, and by id where many arrived at once. */
const isBelow = (deal: Deal, other: Deal) =>
  deal.stageSince < other.stageSince || (deal.stageSince === other.stageSince && deal.id < other.id)

/**
 * A fresh answer brings the top of each column; what was loaded below it stays, so that nobody who has scrolled down is thrown back.
 * A card that the answer shows elsewhere leaves its old place.
 */
export function keepDeep(fresh: Board, known: Board | undefined): Board {
  if (!known || known.pipeline.id !== fresh.pipeline.id) return fresh
  const shown = idsOf(fresh)
  const columns = Object.entries(fresh.columns).map(([stageId, column]): [string, BoardColumn] => {
    const last = column.items.at(-1)
    const before = known.columns[stageId]
    if (!last || !column.nextCursor || !before) return [stageId, column]
    const deeper = before.items.filter((deal) => isBelow(deal, last) && !shown.has(deal.id))
    if (deeper.length === 0) return [stageId, column]
    return [stageId, { items: [...column.items, ...deeper], nextCursor: before.nextCursor }]
  })
  return { ...fresh, columns: Object.fromEntries(columns) }
}
