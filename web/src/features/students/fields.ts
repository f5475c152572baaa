import { readablePhone } from '@/lib/phone'
import type { StudentCard, StudentPatch } from './types'

/** What can be edited in place, as the text a person sees and types. */
export const EDITABLE = ['name', 'phones', 'emails', 'stage', 'note'] as const
export type EditableField = (typeof EDITABLE)[number]

export function textOf(card: StudentCard, field: EditableField): string {
  switch (field) {
    case 'phones':
      return card.phones.map(readablePhone).join(', ')
    case 'emails':
      return card.emails.join(', ')
    case 'stage':
      return card.stage ?? ''
    default:
      return card[field]
  }
}

export function patchOf(field: EditableField, text: string): StudentPatch {
  const value = text.trim()
  switch (field) {
    case 'phones':
    case 'emails':
      return { [field]: value.split(/[,;\n]+/).map((one) => one.trim()).filter(Boolean) }
    case 'stage':
      return { stage: value || null }
    case 'note':
      return { note: value }
    case 'name':
      return { name: value }
  }
}
