import * as z from 'zod/mini'
import { type Field, type FieldKind, type FieldPatch, hasOptions, type NewField, TYPES } from './types'

export const fieldForm = z
  .object({
    name: z.string().check(z.trim(), z.minLength(1, 'form.filled'), z.maxLength(100, 'form.long')),
    type: z.enum(TYPES as [Field['type'], ...Field['type'][]]),
    /** A line each. */
    options: z.string(),
    isRequired: z.boolean(),
    isListed: z.boolean(),
  })
  .check(z.refine(({ type, options }) => !hasOptions(type) || linesOf(options).length > 0, { path: ['options'], error: 'form.optionsMissing' }))
export type FieldForm = z.infer<typeof fieldForm>

export const EMPTY: FieldForm = { name: '', type: 'text', options: '', isRequired: false, isListed: false }

export const formOf = ({ name, type, options, isRequired, isListed }: Field): FieldForm => ({
  name,
  type,
  options: options.join('\n'),
  isRequired,
  isListed,
})

export const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

export function patchOf({ name, type, options, isRequired, isListed }: FieldForm): FieldPatch {
  return { name, isRequired, isListed, ...(hasOptions(type) && { options: linesOf(options) }) }
}

export const newOf = (form: FieldForm, recordKind: FieldKind): NewField => ({ ...patchOf(form), recordKind, type: form.type })
