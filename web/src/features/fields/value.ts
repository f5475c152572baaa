import type { TFunction } from 'i18next'
import type { useFormat } from '@/lib/use-format'
import type { Field } from './types'

type Format = Pick<ReturnType<typeof useFormat>, 'num' | 'plainDate' | 'lang'>
type Typed = Pick<Field, 'type'>

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A value for a person to read. What is not of the field's type – an import may have brought anything – is shown as it stands. */
export function readValue({ type }: Typed, value: unknown, f: Format, t: TFunction): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return value.map((one) => readValue({ type: 'text' }, one, f, t)).join(', ')
  if (typeof value === 'boolean') return t(value ? 'fields:value.yes' : 'fields:value.no')
  if (type === 'number' && typeof value === 'number') return f.num(value, 6)
  if (type === 'date' && typeof value === 'string' && DAY.test(value)) return f.plainDate(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number)
}

/** What stands in a text field while it is edited. */
export function typedValue({ type }: Typed, value: unknown, lang: string): string {
  if (value === null || value === undefined) return ''
  if (type === 'number' && typeof value === 'number') {
    return new Intl.NumberFormat(lang, { maximumFractionDigits: 6, useGrouping: false }).format(value)
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number)
}

/** What is typed as the server wants it; `undefined`: that is no number. */
export function parseValue({ type }: Typed, typed: string): string | number | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  if (type !== 'number') return text
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-').replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) && Number.isFinite(Number(plain)) ? Number(plain) : undefined
}

/** A link a browser may follow: another scheme could run something. */
export const webLink = (value: unknown): string | undefined => (typeof value === 'string' && /^https?:\/\//i.test(value) ? value : undefined)

export const isEmptyValue = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
