import type { Conflict, Decision } from './types'

export type Side = 'zveno' | 'vendor'
/** Both is for lists of numbers, addresses and names only: what either side has. Lines of a deal would be sold twice. */
export type Pick = Side | 'both'
export type Picks = Record<string, Pick>

const isList = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string')

/** A list each side has something in can be kept whole. */
export const canBeBoth = ({ ours, theirs }: Conflict) => isList(ours) && isList(theirs) && ours.length > 0 && theirs.length > 0

/** Which side was changed last; `null` when that is not known of both. */
export function newerSide({ oursAt, theirsAt }: Conflict): Side | null {
  if (!oursAt || !theirsAt) return null
  return Date.parse(oursAt) > Date.parse(theirsAt) ? 'zveno' : 'vendor'
}

const sameWord = (a: unknown, b: unknown) =>
  typeof a === 'string' && typeof b === 'string' ? a.toLocaleLowerCase() === b.toLocaleLowerCase() : JSON.stringify(a) === JSON.stringify(b)

/** Everything of both lists, the newer side's first: its first one stays the main one. */
export function union(conflict: Conflict): unknown[] {
  const [ours, theirs] = [conflict.ours, conflict.theirs].map((side) => (isList(side) ? side : []))
  const [first, second] = newerSide(conflict) === 'zveno' ? [ours!, theirs!] : [theirs!, ours!]
  return [...first, ...second.filter((one) => !first.some((other) => sameWord(one, other)))]
}

export function decisionOf(conflict: Conflict, pick: Pick): Decision {
  return pick === 'both' ? { id: conflict.id, choice: 'value', value: union(conflict) } : { id: conflict.id, choice: pick }
}

/** A press on one side's card: of a list each side is in or out by itself, of anything else one is right. */
export function pressed(conflict: Conflict, now: Pick | undefined, side: Side): Pick | undefined {
  if (!canBeBoth(conflict) || now === undefined) return side
  const other: Side = side === 'zveno' ? 'vendor' : 'zveno'
  if (now === 'both') return other
  return now === side ? undefined : 'both'
}

/** Other open conflicts of the same field that the same choice would settle. */
export const alike = (conflict: Conflict, all: Conflict[]) =>
  all.filter(
    (one) => one.connectionId === conflict.connectionId && one.kind === conflict.kind && one.field === conflict.field && one.recordId !== conflict.recordId,
  )
