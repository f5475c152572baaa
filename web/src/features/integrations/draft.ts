import type { Direction, FieldChange, LocalField, MappedField } from './types'

/** Values that stand for themselves, and can be kept in any field of such values. */
const PLAIN = new Set(['text', 'url', 'number', 'date', 'instant', 'boolean', 'select', 'multiselect'])

/** Lists, sums, people and records go where they go by themselves, or nowhere: a standard field is titled as its place. */
export const canGoInto = (field: Pick<MappedField, 'valueKind' | 'title' | 'isOwn'>, local: LocalField) =>
  PLAIN.has(field.valueKind) ? PLAIN.has(local.valueKind) : !field.isOwn && local.name === field.title

/** Changes of the mapping that are not saved yet, by field. */
export type Draft = Record<string, Partial<FieldChange>>

export const fieldKey = ({ kind, remote }: Pick<MappedField, 'kind' | 'remote'>) => `${kind} ${remote}`

const said = (field: MappedField, patch: Partial<FieldChange>): FieldChange => ({
  kind: field.kind,
  remote: field.remote,
  local: field.local ?? null,
  direction: field.direction,
  strategy: field.strategy ?? null,
  transform: field.transform,
  ...patch,
})

const same = (a: FieldChange, b: FieldChange) =>
  a.local === b.local && a.direction === b.direction && a.strategy === b.strategy && a.transform === b.transform

/** The field as it will be. */
export const shown = (field: MappedField, draft: Draft): MappedField => ({ ...field, ...draft[fieldKey(field)] })

/** With one more change; what is as before again is no change. */
export function changed(draft: Draft, field: MappedField, patch: Partial<FieldChange>): Draft {
  const { [fieldKey(field)]: before, ...rest } = draft
  const next = { ...before, ...patch }
  return same(said(field, {}), said(field, next)) ? rest : { ...rest, [fieldKey(field)]: next }
}

/** What is to be sent. */
export const changesOf = (items: MappedField[], draft: Draft): FieldChange[] =>
  items.filter((field) => draft[fieldKey(field)]).map((field) => said(field, draft[fieldKey(field)]!))

/** Fields of one kind that would be kept in the same field here: only one of them can be. */
export function twice(items: MappedField[], draft: Draft): Set<string> {
  const owners = new Map<string, string[]>()
  for (const field of items) {
    const { kind, local } = shown(field, draft)
    if (!local) continue
    const at = `${kind} ${local}`
    owners.set(at, [...(owners.get(at) ?? []), fieldKey(field)])
  }
  return new Set([...owners.values()].filter((keys) => keys.length > 1).flat())
}

const ALL: Direction[] = ['both', 'in', 'out', 'off']
/** What the vendor does not let write only comes in. */
export const directionsOf = ({ isWritable }: MappedField) => (isWritable ? ALL : ALL.filter((one) => one === 'in' || one === 'off'))

export function nextDirection(field: MappedField): Direction {
  const ways = directionsOf(field)
  return ways[(ways.indexOf(field.direction) + 1) % ways.length] ?? 'off'
}
