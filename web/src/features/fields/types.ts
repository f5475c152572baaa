import type { Schemas } from '@/api/types'

export type Field = Schemas['Field']
export type FieldKind = Schemas['FieldRecordKind']
export type FieldType = Schemas['FieldType']
export type FieldPatch = Schemas['FieldFields']
export type NewField = Schemas['NewField']

/** Values of own fields, by key. */
export type Values = Record<string, unknown>

/** How a card speaks of a field it has no words for. */
export type FieldWords = { label: string; read: (value: unknown) => string }

/** Writes one own field. `true`: stored, or asked about; a refusal comes back as a sentence. */
export type Write = (field: `custom.${string}`, value: unknown, words: FieldWords, seen?: string | null, was?: unknown) => Promise<true | string>

export const KINDS: readonly FieldKind[] = ['contact', 'company', 'deal']
export const TYPES: readonly FieldType[] = ['text', 'number', 'date', 'boolean', 'select', 'multiselect', 'url']
export const hasOptions = (type: FieldType) => type === 'select' || type === 'multiselect'
