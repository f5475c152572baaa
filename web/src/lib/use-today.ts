import { useRegion } from './region'
import { useNow } from './use-now'
import { dayOf } from './zoned'

/** The organisation's calendar day, `2026-11-20`; turns over at its midnight. */
export function useToday() {
  const { timeZone } = useRegion()
  return dayOf(useNow(), timeZone)
}
