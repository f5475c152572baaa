import { type Board, type BoardColumn, columnOf, dealsIn, pipelineSums, type Stage, type Sum, sumsOf, sumsOfDeals } from '@/features/deals'

/** `isPartial`: what is loaded so far; there is more. */
export type Totals = { count: number; sums: Sum[]; isPartial: boolean }

/**
 * The server counts a stage as a whole. Under a filter the cards that came through it are counted instead, and where more
 * of them are to come, that is said.
 */
export function stageTotals({ items, nextCursor }: BoardColumn, stage: Stage, filtered: boolean): Totals {
  if (!filtered) return { count: stage.dealsCount, sums: sumsOf(stage), isPartial: false }
  return { count: items.length, sums: sumsOfDeals(items), isPartial: nextCursor !== null }
}

export function boardTotals(board: Board, filtered: boolean) {
  if (!filtered) return { ...pipelineSums(board.pipeline), count: dealsIn(board.pipeline), isPartial: false }
  const stages = board.pipeline.stages.map((stage) => {
    const totals = stageTotals(columnOf(board, stage.id), stage, true)
    const amounts = totals.sums.map(({ currency, minor }) => ({ currency, amountMinor: minor, dealsCount: totals.count }))
    return { ...stage, amounts, dealsCount: totals.count }
  })
  const shown = { ...board.pipeline, stages }
  const isPartial = stages.some(({ id }) => columnOf(board, id).nextCursor !== null)
  return { ...pipelineSums(shown), count: dealsIn(shown), isPartial }
}
