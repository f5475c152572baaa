import type { Conflict } from './types'

/** Everything in dispute about one record with one CRM. */
export type Group = { key: string; first: Conflict; conflicts: Conflict[] }

export const groupKey = ({ connectionId, recordId }: Conflict) => `${connectionId}.${recordId}`

/** By record, in the order in which they come. */
export function groupsOf(conflicts: Conflict[]): Group[] {
  const groups = new Map<string, Group>()
  for (const conflict of conflicts) {
    const key = groupKey(conflict)
    const known = groups.get(key)
    if (known) known.conflicts.push(conflict)
    else groups.set(key, { key, first: conflict, conflicts: [conflict] })
  }
  return [...groups.values()]
}
