import { type KeyboardEvent, useState } from 'react'

/** A list of links whose rows differ in height: one is in the tab order, arrows or j/k walk, Home and End jump. Enter is the link's own. */
export function useWalk(count: number) {
  const [focused, setFocused] = useState(0)
  const active = Math.min(focused, Math.max(count - 1, 0))

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-walk]')]
    const at = items.indexOf(event.target as HTMLElement)
    if (at < 0) return
    // By code: on a Russian layout the key J types «о».
    const steps: Record<string, number> = { ArrowDown: at + 1, KeyJ: at + 1, ArrowUp: at - 1, KeyK: at - 1, Home: 0, End: items.length - 1 }
    const to = steps[event.code]
    if (to === undefined) return
    items[Math.max(0, Math.min(items.length - 1, to))]?.focus()
    event.preventDefault()
  }

  const item = (index: number) => ({ 'data-walk': '', tabIndex: index === active ? 0 : -1, onFocus: () => setFocused(index) })
  return { onKeyDown, item }
}
