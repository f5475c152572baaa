import type { FieldValues, Path, UseFormSetError } from 'react-hook-form'
import { isProblem } from './problem'

/**
 * Puts the server's field errors beside their fields. `false` when some of what the
 * server said has no field here, so that the form shows it as a whole.
 */
export function applyFieldErrors<V extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<V>,
  fields: readonly Path<V>[],
): boolean {
  if (!isProblem(error) || error.errors.length === 0) return false
  let allPlaced = true
  let first = true
  for (const { pointer, detail } of error.errors) {
    const name = pointer.replace(/^[#/]+/, '').replaceAll('/', '.') as Path<V>
    if (!fields.includes(name)) {
      allPlaced = false
      continue
    }
    setError(name, { type: 'server', message: detail }, { shouldFocus: first })
    first = false
  }
  return allPlaced
}
