import { readablePhone } from '@/lib/phone'
import type { SalesRecord } from './record'
import type { Messenger } from './types'

const REFERENCES = { companyId: 'company', ownerId: 'owner' } as const

/** What is edited in place, under the name a patch gives it. */
export type ReferenceField = keyof typeof REFERENCES
export type TextField = 'name' | 'position' | 'industry' | 'website' | 'source' | 'note'
export type ListField = 'phones' | 'emails' | 'addresses'
/** Tags, and the organisation's own fields. */
export type AddedField = 'tagIds' | `custom.${string}`
export type Field = TextField | ListField | ReferenceField | 'messengers' | 'phonesTyped' | AddedField

const isAdded = (field: Field): field is AddedField => field === 'tagIds' || field.startsWith('custom.')

/** The patch that writes the field. */
export const patchOf = (field: Field, value: unknown): object =>
  field.startsWith('custom.') ? { custom: { [field.slice('custom.'.length)]: value } } : { [field]: value }

const addedIn = (record: SalesRecord, field: AddedField): unknown =>
  field === 'tagIds' ? record.tags.map(({ id }) => id).sort() : (record.custom[field.slice('custom.'.length)] ?? null)

const isReference = (field: Field): field is ReferenceField => field in REFERENCES

export const referenceIn = (record: SalesRecord, field: ReferenceField) => record[REFERENCES[field]] ?? null

export const textOf = (record: SalesRecord, field: TextField) => record[field] ?? ''

/** Without a name there is no record; the rest may be absent. */
export function valueOf(field: TextField, text: string): string | null {
  const value = text.trim()
  return value || (field === 'name' || field === 'note' ? '' : null)
}

/** What the field holds, as a patch would write it. */
export const heldBy = (record: SalesRecord, field: Field): unknown =>
  isAdded(field)
    ? addedIn(record, field)
    : isReference(field)
      ? (referenceIn(record, field)?.id ?? null)
      : (record[field] ?? null)

/** The order of an object's own fields says nothing. */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one, sorted) === JSON.stringify(other, sorted)

const sorted = (_: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value

export type Words = {
  /** Who a picked reference is. */
  reference?: string | undefined
  /** «Telegram» */
  messenger: (kind: string) => string
}

/** A value of the field for a person to read, a line each where there are several. */
export function readable(field: Field, value: unknown, { reference, messenger }: Words): string {
  if (isReference(field)) return value === null ? '' : (reference ?? '')
  if (!Array.isArray(value)) return typeof value === 'string' ? value : ''
  const lines = value.map((one: string | Messenger) => {
    if (typeof one !== 'string') return `${messenger(one.kind)}: ${one.value}`
    return field === 'phones' ? readablePhone(one) : one
  })
  return lines.join('\n')
}

/** The same of a record that holds it. */
export const readableIn = (record: SalesRecord, field: Field, words: Words): string =>
  readable(field, heldBy(record, field), { ...words, reference: isReference(field) ? referenceIn(record, field)?.name : undefined })
