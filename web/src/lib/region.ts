import { useSyncExternalStore } from 'react'

/** How the organisation counts time and money. Set by the session, read by `useFormat`. */
export type Region = { timeZone?: string | undefined; currency?: string | undefined }

let region: Region = {}
const listeners = new Set<() => void>()

export function setRegion(next: Region) {
  if (next.timeZone === region.timeZone && next.currency === region.currency) return
  region = next
  for (const notify of listeners) notify()
}

function subscribe(notify: () => void) {
  listeners.add(notify)
  return () => {
    listeners.delete(notify)
  }
}

export const useRegion = () => useSyncExternalStore(subscribe, () => region)
