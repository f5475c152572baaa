import { useCallback, useMemo, useSyncExternalStore } from 'react'

export type ColumnChoices = Record<string, boolean>

const listeners = new Set<() => void>()

function subscribe(notify: () => void) {
  listeners.add(notify)
  addEventListener('storage', notify)
  return () => {
    listeners.delete(notify)
    removeEventListener('storage', notify)
  }
}

function parse(stored: string | null): ColumnChoices {
  try {
    const known: unknown = JSON.parse(stored ?? '{}')
    return typeof known === 'object' && known !== null ? (known as ColumnChoices) : {}
  } catch {
    return {}
  }
}

/** Which columns a person turned on or off, on this device; what they never touched is left to the page. */
export function useColumnChoices(name: string, person: string) {
  const place = `columns:${name}:${person}`
  const stored = useSyncExternalStore(subscribe, () => localStorage.getItem(place))
  const choices = useMemo(() => parse(stored), [stored])
  const choose = useCallback(
    (id: string, on: boolean) => {
      localStorage.setItem(place, JSON.stringify({ ...parse(localStorage.getItem(place)), [id]: on }))
      for (const notify of listeners) notify()
    },
    [place],
  )
  const chooseAll = useCallback(
    (all: ColumnChoices) => {
      localStorage.setItem(place, JSON.stringify(all))
      for (const notify of listeners) notify()
    },
    [place],
  )
  return [choices, choose, chooseAll] as const
}
