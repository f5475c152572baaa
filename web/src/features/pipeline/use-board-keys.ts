import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { type Board, columnOf, type Deal, findDeal, type Stage } from '@/features/deals'
import { firstPlace, type Place, placeOf, type Step, stepFrom } from './walk'

const STEPS: Record<string, Step> = {
  ArrowUp: 'up',
  KeyK: 'up',
  ArrowDown: 'down',
  KeyJ: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
}

type Options = {
  board: Board
  element: RefObject<HTMLElement | null>
  /** Scrolls a column to a card of it. */
  reveal: (stageId: string, index: number) => void
  onOpen: (deal: Deal) => void
  onMove: ((deal: Deal, stage: Stage) => void) | undefined
  /** Open beside the board: the panel follows the card that the keyboard walks to. */
  selected: string | undefined
}

/** Arrows or j/k walk, Shift with ← or → moves the card and stays on it, Enter opens. */
export function useBoardKeys({ board, element, reveal, onOpen, onMove, selected }: Options) {
  const [visited, setVisited] = useState<string>()
  const active = (visited && placeOf(board, visited)) || firstPlace(board)

  const focus = ({ stageId, index, id }: Place) => {
    setVisited(id)
    reveal(stageId, index)
    void drawn(element.current, id).then((card) => {
      card?.focus({ preventScroll: true })
      card?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    })
  }

  // A card that is moved is drawn anew in another column: the focus goes after it.
  const followed = useRef<{ id: string; from: string } | null>(null)
  useEffect(() => {
    const moving = followed.current
    const place = moving && placeOf(board, moving.id)
    if (!place || place.stageId === moving.from) return
    followed.current = null
    focus(place)
  })

  const moveBy = (place: Place, by: number) => {
    const stages = board.pipeline.stages
    const stage = stages[stages.findIndex(({ id }) => id === place.stageId) + by]
    const deal = columnOf(board, place.stageId).items[place.index]
    if (!stage || !deal || !onMove) return
    followed.current = { id: deal.id, from: place.stageId }
    onMove(deal, stage)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const id = event.target instanceof HTMLElement ? event.target.dataset.deal : undefined
    const place = id ? placeOf(board, id) : null
    if (!place) return
    // By code: on a Russian layout the key J types «о».
    const step = STEPS[event.code]
    if (event.shiftKey && (step === 'left' || step === 'right')) moveBy(place, step === 'left' ? -1 : 1)
    else if (step && !event.shiftKey) {
      const next = stepFrom(board, place, step)
      if (next) focus(next)
    } else if (event.key === 'Enter') onOpen(columnOf(board, place.stageId).items[place.index]!)
    else return
    event.preventDefault()
  }

  const onFocus = (event: { target: EventTarget }) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.deal : undefined
    if (!id) return
    setVisited(id)
    const deal = selected && selected !== id ? findDeal(board, id) : undefined
    if (deal) onOpen(deal)
  }

  return { active, onKeyDown, onFocus }
}

/** Frames it may take to draw a part of a column that was scrolled to. */
const PATIENCE = 10

async function drawn(board: HTMLElement | null, id: string): Promise<HTMLElement | null> {
  for (let frame = 0; frame < PATIENCE; frame++) {
    await new Promise(requestAnimationFrame)
    const card = board?.querySelector<HTMLElement>(`[data-deal="${id}"]`)
    if (card) return card
  }
  return null
}
