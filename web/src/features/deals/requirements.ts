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

const FIELDS: readonly string[] = Object.values(REQUIREMENTS)
const isField = (name: string): name is RequiredField => FIELDS.includes(name)

/**
 * The fields without which a stage refused a deal. `null`: it was refused for something else as well, or for a field
 * that cannot be filled in here.
 */
export function missingOf(error: unknown): RequiredField[] | null {
  if (!isProblem(error) || error.errors.length === 0) return null
  const names = error.errors.map(({ pointer, code }) => (code === 'required_by_stage' ? pointer.replace(/^\//, '') : ''))
  return names.every(isField) ? names : null
}
