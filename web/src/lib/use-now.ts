import { useSyncExternalStore } from 'react'

const EVERY = 60_000

let now = Date.now()
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function tick() {
  now = Date.now()
  for (const notify of listeners) notify()
}

function subscribe(notify: () => void) {
  listeners.add(notify)
  timer ??= setInterval(tick, EVERY)
  // The clock stood still while nobody looked at it.
  if (Date.now() - now > EVERY) tick()
  return () => {
    listeners.delete(notify)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The time of day in milliseconds, renewed once a minute: for «5 мин назад», due dates, the now-line. */
export const useNow = () => useSyncExternalStore(subscribe, () => now)
