import { isProblem } from '@/lib/problem'

/** Fields a stage may ask for, as the address of the field in a request and as the stage names it. */
export const REQUIREMENTS = {
  amount: 'amountMinor',
  contact: 'contactId',
  company: 'companyId',
  owner: 'ownerId',
  expectedOn: 'expectedOn',
  lossReason: 'lossReasonId',
} as const

export type Requirement = keyof typeof REQUIREMENTS
export type RequiredField = (typeof REQUIREMENTS)[Requirement]
/** A field of the deal, or an own one as `custom.KEY`. */
export type MissingField = RequiredField | `custom.${string}`

const FIELDS: readonly string[] = Object.values(REQUIREMENTS)
const isField = (name: string): name is MissingField => FIELDS.includes(name) || /^custom\.[a-z0-9_]+$/.test(name)

export const isOwn = (name: MissingField): name is `custom.${string}` => name.startsWith('custom.')

/**
 * The fields without which a stage refused a deal. `null`: it was refused for something else as well, or for a field
 * that cannot be filled in here.
 */
export function missingOf(error: unknown): MissingField[] | null {
  if (!isProblem(error) || error.errors.length === 0) return null
  const names = error.errors.map(({ pointer, code }) => (code === 'required_by_stage' ? pointer.replace(/^\//, '').replaceAll('/', '.') : ''))
  return names.every(isField) ? names : null
}
