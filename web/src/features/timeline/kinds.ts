import type { Entry, EntryKind } from './types'

/** What the feed can be narrowed to, in the order of the filter. */
export const FILTERS = ['all', 'note', 'call', 'talk', 'meeting', 'task', 'deal', 'money'] as const
export type Filter = (typeof FILTERS)[number]

/** What each of them asks the server for. */
const KINDS: Record<Exclude<Filter, 'all'>, readonly EntryKind[]> = {
  note: ['note'],
  call: ['call'],
  talk: ['message', 'email'],
  meeting: ['meeting'],
  task: ['task'],
  deal: ['move'],
  money: ['payment'],
}

export const kindsOf = (filter: Filter): readonly EntryKind[] => (filter === 'all' ? [] : KINDS[filter])

export const fits = (filter: Filter) => (entry: Entry) => filter === 'all' || KINDS[filter].includes(entry.kind)

/** How many there are of each; only where everything is known. */
export const countsOf = (entries: readonly Entry[]): Record<Filter, number> =>
  Object.fromEntries(FILTERS.map((filter) => [filter, entries.filter(fits(filter)).length])) as Record<Filter, number>
