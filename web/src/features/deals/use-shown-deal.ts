import { arrived } from './board'
import { usePendingMoves } from './moves'
import type { Deal } from './types'

/** The deal where it is going to be, while the server has not answered yet. */
export function useShownDeal<D extends Deal>(deal: D): D {
  const move = usePendingMoves().findLast((moving) => moving.deal.id === deal.id)
  if (!move || move.stage.id === deal.stage.id) return deal
  return { ...deal, ...arrived(deal, move.stage, move.at) }
}
