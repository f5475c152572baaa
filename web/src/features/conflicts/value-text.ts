import type { TFunction } from 'i18next'
import type { useFormat } from '@/lib/use-format'
import { readablePhone } from '@/lib/phone'

type Context = {
  t: TFunction
  f: Pick<ReturnType<typeof useFormat>, 'money' | 'plainDate' | 'dateTime' | 'duration' | 'num'>
  /** What a record, a person or a stage is called, where that is known. */
  name: (id: string) => string | undefined
  currency?: string | undefined
}

type Line = { name: string; quantityMilli: number; priceMinor: number; discountBp: number }

/** A line of a deal. */
function lineText({ name, quantityMilli, priceMinor, discountBp }: Line, { f, currency }: Context): string {
  const price = f.money(priceMinor, { currency })
  const discount = discountBp > 0 ? ` − ${f.num(discountBp / 100, 2)} %` : ''
  return `${name}: ${f.num(quantityMilli / 1000, 3)} × ${price}${discount}`
}

const REFERENCES = /Ids?$/
const MOMENTS = new Set(['dueAt', 'doneAt', 'closedAt', 'at', 'stageSince'])
const WORDS: Record<string, string> = { kind: 'word', direction: 'word' }

/** A value of either side in words; an empty text when there is nothing. */
export function valueText(field: string, value: unknown, context: Context): string {
  const { t, f, name } = context
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return value.map((one) => valueText(field, one, context)).filter(Boolean).join(field === 'lines' ? '; ' : ', ')
  if (typeof value === 'boolean') return t(value ? 'conflicts:value.yes' : 'conflicts:value.no')
  if (typeof value === 'number') {
    if (field === 'amountMinor' || field === 'priceMinor') return f.money(value, { currency: context.currency })
    return field === 'durationSeconds' ? f.duration(value) : f.num(value, 6)
  }
  if (typeof value === 'object') {
    if ('quantityMilli' in value) return lineText(value as Line, context)
    const { id, name: known } = value as { id?: unknown; name?: unknown }
    if (typeof known === 'string') return known
    return typeof id === 'string' ? (name(id) ?? t('conflicts:value.unknown')) : JSON.stringify(value)
  }
  const text = String(value as string)
  if (REFERENCES.test(field)) return name(text) ?? t('conflicts:value.unknown')
  if (field === 'phones') return readablePhone(text)
  if (MOMENTS.has(field) && /^\d{4}-\d{2}-\d{2}T/.test(text)) return f.dateTime(text)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return f.plainDate(text)
  const words = WORDS[field]
  return words ? t(`conflicts:${words}.${text}`, { defaultValue: text }) : text
}

const LINKED: Record<string, string> = { companyId: 'companies', contactId: 'contacts', dealId: 'deals' }

/** Ids of records in a value, with their kind: their names have to be asked for. */
export function recordsIn(field: string, values: unknown[]): { kind: string; id: string }[] {
  const kind = LINKED[field]
  return values.flat().flatMap((value) => {
    if (kind && typeof value === 'string') return { kind, id: value }
    if (field === 'link' && typeof value === 'object' && value !== null) {
      const link = value as { kind?: unknown; id?: unknown }
      return typeof link.kind === 'string' && typeof link.id === 'string' ? { kind: link.kind, id: link.id } : []
    }
    return []
  })
}
