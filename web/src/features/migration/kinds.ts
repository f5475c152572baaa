/** Kinds of record in the order in which they are read, and what each cannot do without. */
export const KINDS = [
  'branches',
  'subjects',
  'rooms',
  'teachers',
  'tariffs',
  'students',
  'groups',
  'memberships',
  'subscriptions',
  'lessons',
  'attendance',
  'payments',
] as const

export type Kind = (typeof KINDS)[number]

/** What a file of contacts, companies or deals brings, those that a row only names first. */
export const FILE_KINDS = ['companies', 'contacts', 'deals'] as const

/** Whatever a run can bring. */
export type RunKind = Kind | (typeof FILE_KINDS)[number]
export const RUN_KINDS: readonly RunKind[] = [...KINDS, ...FILE_KINDS]

export const ofSchool = (kinds: readonly RunKind[]): Kind[] => KINDS.filter((kind) => kinds.includes(kind))

const REQUIRES: Partial<Record<Kind, readonly Kind[]>> = {
  memberships: ['groups', 'students'],
  subscriptions: ['students'],
  attendance: ['lessons', 'students'],
  payments: ['students'],
}

export const requires = (kind: Kind): readonly Kind[] => REQUIRES[kind] ?? []

/** The chosen kinds with everything they require, in reading order. */
export function withRequired(chosen: Iterable<Kind>): Kind[] {
  const all = new Set(chosen)
  // What is required requires nothing itself.
  for (const kind of KINDS) if (all.has(kind)) requires(kind).forEach((needed) => all.add(needed))
  return KINDS.filter((kind) => all.has(kind))
}

/** Which of the chosen kinds keep this one from being left out. */
export const requiredBy = (kind: Kind, chosen: Iterable<Kind>): Kind[] =>
  [...chosen].filter((other) => requires(other).includes(kind))

/** A box was ticked or cleared. Clearing what others need is refused by the form; here it changes nothing. */
export function toggleKind(chosen: readonly Kind[], kind: Kind): Kind[] {
  const without = chosen.filter((other) => other !== kind)
  return withRequired(without.length === chosen.length ? [...chosen, kind] : without)
}
