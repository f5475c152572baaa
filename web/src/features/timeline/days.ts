import { addDays, dayOf, type PlainDay } from '@/lib/zoned'
import type { Entry } from './types'

/** A payment has a day and no hour: it is not carried into another zone. */
export const entryDay = ({ kind, at }: Pick<Entry, 'kind' | 'at'>, timeZone: string | undefined): PlainDay =>
  kind === 'payment' ? at.slice(0, 10) : dayOf(at, timeZone)

export type Day = { day: PlainDay; entries: Entry[] }

/** Entries under the days they fell on, the latest first. */
export function byDays(entries: readonly Entry[], timeZone: string | undefined): Day[] {
  const days = new Map<PlainDay, Entry[]>()
  for (const entry of entries) {
    const day = entryDay(entry, timeZone)
    const known = days.get(day)
    if (known) known.push(entry)
    else days.set(day, [entry])
  }
  return [...days].map(([day, list]) => ({ day, entries: list })).sort((a, b) => b.day.localeCompare(a.day))
}

/** Which word stands before the date. */
export function nearDay(day: PlainDay, today: PlainDay): 'today' | 'yesterday' | 'tomorrow' | null {
  if (day === today) return 'today'
  if (day === addDays(today, -1)) return 'yesterday'
  return day === addDays(today, 1) ? 'tomorrow' : null
}
