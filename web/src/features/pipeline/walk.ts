import { type Board, columnOf } from '@/features/deals'

export type Place = { stageId: string; index: number; id: string }
export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last'

const at = (board: Board, stageId: string, index: number): Place | null => {
  const deal = columnOf(board, stageId).items[index]
  return deal ? { stageId, index, id: deal.id } : null
}

export function placeOf(board: Board, id: string): Place | null {
  for (const { id: stageId } of board.pipeline.stages) {
    const index = columnOf(board, stageId).items.findIndex((deal) => deal.id === id)
    if (index >= 0) return { stageId, index, id }
  }
  return null
}

/** The card that Tab comes to when none has been visited. */
export function firstPlace(board: Board): Place | null {
  for (const { id } of board.pipeline.stages) {
    const place = at(board, id, 0)
    if (place) return place
  }
  return null
}

/** The neighbouring card; sideways it is the one at the same height, and columns without cards are passed over. */
export function stepFrom(board: Board, from: Place, step: Step): Place | null {
  const { items } = columnOf(board, from.stageId)
  if (step === 'up' || step === 'down') return at(board, from.stageId, from.index + (step === 'up' ? -1 : 1))
  if (step === 'first' || step === 'last') return at(board, from.stageId, step === 'first' ? 0 : items.length - 1)
  const stages = board.pipeline.stages.map(({ id }) => id)
  const by = step === 'left' ? -1 : 1
  for (let i = stages.indexOf(from.stageId) + by; i >= 0 && i < stages.length; i += by) {
    const stageId = stages[i]!
    const length = columnOf(board, stageId).items.length
    if (length > 0) return at(board, stageId, Math.min(from.index, length - 1))
  }
  return null
}
