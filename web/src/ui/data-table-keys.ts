import { type KeyboardEvent, type RefObject, useCallback, useState } from 'react'

type Options<R> = {
  rows: R[]
  rowKey: (row: R) => string
  selected: string | undefined
  onOpen: ((row: R) => void) | undefined
  onClose?: (() => void) | undefined
  onToggle?: ((row: R, range: boolean) => void) | undefined
  scrollTo: (index: number) => void
  scroller: RefObject<HTMLElement | null>
}

/** One row is in the tab order; arrows or j/k walk, Home and End jump, Enter opens, X or Space ticks, Escape closes. */
export function useRovingRow<R>({ rows, rowKey, selected, onOpen, onClose, onToggle, scrollTo, scroller }: Options<R>) {
  const [focused, setFocused] = useState<number | null>(null)
  const chosen = selected === undefined ? -1 : rows.findIndex((row) => rowKey(row) === selected)
  const active = Math.min(focused ?? Math.max(chosen, 0), Math.max(rows.length - 1, 0))

  const move = (to: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, to))
    setFocused(next)
    scrollTo(next)
    // The row may only now be drawn.
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus()
    })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (!(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'row') return
    // By code: on a Russian layout the key J types «о».
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      KeyJ: active + 1,
      ArrowUp: active - 1,
      KeyK: active - 1,
      Home: 0,
      End: rows.length - 1,
    }
    const to = steps[event.code]
    const row = rows[active]
    if (to !== undefined) move(to)
    else if (event.key === 'Enter' && row) onOpen?.(row)
    else if ((event.code === 'Space' || event.code === 'KeyX') && onToggle && row) onToggle(row, event.shiftKey)
    else if (event.key === 'Escape' && onClose) onClose()
    else return
    event.preventDefault()
  }

  return { active, onKeyDown, setActive: useCallback((i: number) => setFocused(i), []) }
}
