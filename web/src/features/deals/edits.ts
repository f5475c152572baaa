import type { useFormat } from '@/lib/use-format'
import { amountText, parseAmount } from './amount'
import type { Deal, DealPatch } from './types'

const REFERENCES = { contactId: 'contact', companyId: 'company', ownerId: 'owner', lossReasonId: 'lossReason' } as const

/** What is edited in place, under the name the server gives it. */
export type ReferenceField = keyof typeof REFERENCES
export type TextField = 'title' | 'amountMinor' | 'expectedOn' | 'source' | 'note'
/** Tags, and the organisation's own fields. */
export type AddedField = 'tagIds' | `custom.${string}`
export type EditField = TextField | ReferenceField | AddedField

const isAdded = (field: EditField): field is AddedField => field === 'tagIds' || field.startsWith('custom.')

/** The patch that writes a field with what `heldBy` gave. */
export const patchOf = (field: EditField, value: unknown): DealPatch =>
  field.startsWith('custom.') ? { custom: { [field.slice('custom.'.length)]: value } } : { [field]: value }

const addedIn = (deal: Deal, field: AddedField): unknown =>
  field === 'tagIds' ? deal.tags.map(({ id }) => id).sort() : (deal.custom[field.slice('custom.'.length)] ?? null)

const isReference = (field: EditField): field is ReferenceField => field in REFERENCES

export const referenceIn = (deal: Deal, field: ReferenceField) => deal[REFERENCES[field]] ?? null

/** What stands in a text field while it is edited. */
export const textOf = (deal: Deal, field: TextField, lang: string): string =>
  field === 'amountMinor' ? amountText(deal.amountMinor, deal.currency, lang) : (deal[field] ?? '')

/** `null`: that is no amount. */
export function patchOfText(field: TextField, text: string, currency: string): Partial<Deal> & DealPatch | null {
  const value = text.trim()
  if (field === 'amountMinor') {
    const amountMinor = parseAmount(value, currency)
    return amountMinor === null ? null : { amountMinor }
  }
  return { [field]: field === 'expectedOn' || field === 'source' ? value || null : value }
}

/** What the field holds, as a patch would write it. */
export function heldBy(deal: Deal, field: EditField): unknown {
  if (isAdded(field)) return addedIn(deal, field)
  return isReference(field) ? (referenceIn(deal, field)?.id ?? null) : (deal[field] ?? null)
}

export const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The same for a person to read. */
export function readable(deal: Deal, field: EditField, f: ReturnType<typeof useFormat>): string {
  // Whoever writes one brings its words.
  if (isAdded(field)) return ''
  if (isReference(field)) return referenceIn(deal, field)?.name ?? ''
  if (field === 'amountMinor') return f.money(deal.amountMinor, { currency: deal.currency })
  if (field === 'expectedOn') return deal.expectedOn ? f.plainDate(deal.expectedOn) : ''
  return deal[field] ?? ''
}
