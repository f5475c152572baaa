import { counted } from './totals'
import type { Deal, Pipeline, Stage } from './types'

/** The loaded top of a stage, the latest arrival first. */
export type BoardColumn = { items: Deal[]; nextCursor: string | null }

/** What the board shows: the pipeline with the counts and sums of its stages, and the cards loaded so far. */
export type Board = { pipeline: Pipeline; columns: Record<string, BoardColumn> }

const NO_CARDS: BoardColumn = { items: [], nextCursor: null }

export const columnOf = (board: Board, stageId: string) => board.columns[stageId] ?? NO_CARDS

export function findDeal(board: Board, id: string): Deal | undefined {
  for (const { items } of Object.values(board.columns)) {
    const found = items.find((deal) => deal.id === id)
    if (found) return found
  }
  return undefined
}

/** The deal as it will be once it has come to `stage`. */
export const arrived = (deal: Deal, stage: Stage, at: string): Deal => ({
  ...deal,
  pipelineId: stage.pipelineId,
  stage: { id: stage.id, name: stage.name, kind: stage.kind, color: stage.color },
  stageSince: at,
  lossReason: stage.kind === 'lost' ? deal.lossReason : null,
})

/** The board once a deal that it shows has become `deal`. One it does not show is left to the next answer of the server. */
export function placeDeal(board: Board, deal: Deal): Board {
  const before = findDeal(board, deal.id)
  if (!before) return board
  if (before.stage.id === deal.stage.id) {
    const swapped = replaceIn(board, deal)
    if (before.amountMinor === deal.amountMinor && before.currency === deal.currency) return swapped
    return count(count(swapped, before, -1), deal, 1)
  }
  return addDeal(removeDeal(board, deal.id), deal)
}

/** A move that the server has not answered yet; nothing changes where the deal stands there already. */
export function moveDeal(board: Board, id: string, stage: Stage, at: string): Board {
  const deal = findDeal(board, id)
  return !deal || deal.stage.id === stage.id ? board : placeDeal(board, arrived(deal, stage, at))
}

/** The board with a deal it did not have; one of another pipeline changes nothing. */
export function addDeal(board: Board, deal: Deal): Board {
  if (board.pipeline.id !== deal.pipelineId || findDeal(board, deal.id)) return board
  const column = columnOf(board, deal.stage.id)
  const at = column.items.findIndex((other) => other.stageSince <= deal.stageSince)
  // Older than everything loaded: it comes with its own page.
  if (at < 0 && column.nextCursor) return count(board, deal, 1)
  const items = column.items.toSpliced(at < 0 ? column.items.length : at, 0, deal)
  return count(withColumn(board, deal.stage.id, { ...column, items }), deal, 1)
}

export function removeDeal(board: Board, id: string): Board {
  const deal = findDeal(board, id)
  if (!deal) return board
  const column = columnOf(board, deal.stage.id)
  const items = column.items.filter((other) => other.id !== id)
  return count(withColumn(board, deal.stage.id, { ...column, items }), deal, -1)
}

function replaceIn(board: Board, deal: Deal): Board {
  const column = columnOf(board, deal.stage.id)
  const items = column.items.map((other) => (other.id === deal.id ? deal : other))
  return withColumn(board, deal.stage.id, { ...column, items })
}

const withColumn = (board: Board, stageId: string, column: BoardColumn): Board => ({
  ...board,
  columns: { ...board.columns, [stageId]: column },
})

const count = (board: Board, deal: Deal, by: 1 | -1): Board => ({
  ...board,
  pipeline: {
    ...board.pipeline,
    stages: board.pipeline.stages.map((stage) => (stage.id === deal.stage.id ? counted(stage, deal, by) : stage)),
  },
})
