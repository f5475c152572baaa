import { type RefObject, useEffect, useState } from 'react'
import { withDrag } from './with-drag'

/** Whether a card that may be dropped here is over the column. */
export function useColumnDrop(column: RefObject<HTMLElement | null>, cards: RefObject<HTMLElement | null>, stageId: string): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const [element, scroller] = [column.current, cards.current]
    if (element && scroller) return withDrag(({ dropOnColumn }) => dropOnColumn({ element, scroller, stageId, onOver: setOver }))
  }, [column, cards, stageId])
  return over
}
