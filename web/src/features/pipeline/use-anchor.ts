import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { Deal } from '@/features/deals'

type Seen = { id: string; start: number; fromTop: number }[]

type Options = {
  virtual: Virtualizer<HTMLDivElement, Element>
  /** As they are drawn: asked anew, the library would answer with sizes that are not on the screen yet. */
  shown: VirtualItem[]
  scroller: RefObject<HTMLDivElement | null>
  items: Deal[]
}

/**
 * A card that arrives above, leaves, or turns out taller than it was taken for moves nothing for whoever has scrolled down:
 * the first card they saw that is still there stays where they saw it.
 */
export function useAnchor({ virtual, shown, scroller, items }: Options) {
  const seen = useRef<Seen>([])
  useLayoutEffect(() => {
    // What the library does itself for cards that are measured would be done twice.
    Object.assign(virtual, { shouldAdjustScrollPositionOnItemSizeChange: () => false })
  }, [virtual])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || element.scrollTop <= 0) return
    const places = new Map(items.map(({ id }, index) => [id, index]))
    const kept = seen.current.find(({ id }) => places.has(id))
    if (!kept) return
    const place = places.get(kept.id)
    const drawn = shown.find(({ index }) => index === place) ?? virtual.measurementsCache[place!]
    if (drawn && drawn.start !== kept.start) virtual.scrollToOffset(drawn.start - kept.fromTop)
  })

  // After every drawing: what is seen now is what has to stay at the next change.
  useEffect(() => {
    const top = scroller.current?.scrollTop ?? 0
    seen.current = shown
      .filter(({ end }) => end > top)
      .flatMap(({ index, start }) => (items[index] ? [{ id: items[index].id, start, fromTop: start - top }] : []))
  })
}
