import { type RefObject, useEffect, useState } from 'react'
import type { CardData } from './drag'
import { withDrag } from './with-drag'

/** Whether the card is being dragged. */
export function useCardDrag(card: RefObject<HTMLElement | null>, { dealId, stageId }: CardData, enabled: boolean): boolean {
  const [dragged, setDragged] = useState(false)
  useEffect(() => {
    const element = card.current
    if (element && enabled) return withDrag(({ dragCard }) => dragCard(element, { dealId, stageId }, setDragged))
  }, [card, dealId, stageId, enabled])
  return dragged
}
