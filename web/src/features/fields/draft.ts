import { isProblem, Problem } from '@/lib/problem'
import type { Field, Values } from './types'
import { isEmptyValue, parseValue } from './value'

/** Values of a form as the server wants them; what is empty is left out, and what is no number is sent as typed, for the server to say so. */
export function draftValues(fields: readonly Field[], draft: Values): Values {
  const values = fields.map(({ key, type }) => {
    const value = draft[key]
    return [key, typeof value === 'string' ? (parseValue({ type }, value) ?? (value.trim() || null)) : value] as const
  })
  return Object.fromEntries(values.filter(([, value]) => !isEmptyValue(value)))
}

/** What the server said of own fields, by key; what is about something else comes back, to be shown where it belongs. */
export function ownErrors(error: unknown, fields: readonly Field[]): { own: Record<string, string>; rest: unknown } {
  if (!isProblem(error) || error.errors.length === 0) return { own: {}, rest: error }
  const own: Record<string, string> = {}
  const others = error.errors.filter(({ pointer, detail }) => {
    const key = /^\/custom\/([a-z0-9_]+)$/.exec(pointer)?.[1]
    if (!key || !fields.some((field) => field.key === key)) return true
    own[key] = detail
    return false
  })
  if (Object.keys(own).length === 0) return { own, rest: error }
  const { status, code, title, detail, requestId, extra } = error
  return { own, rest: others.length > 0 ? new Problem(status, code, title, detail, others, requestId, extra) : undefined }
}
