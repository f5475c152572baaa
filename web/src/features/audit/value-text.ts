import type { TFunction } from 'i18next'
import type { useFormat } from '@/lib/use-format'

type Context = {
  t: TFunction
  f: Pick<ReturnType<typeof useFormat>, 'money' | 'plainDate' | 'percent'>
  /** What a record is called, where that is known. */
  name: (id: string) => string | undefined
  /** Of the amounts of the entry; the organisation's when it does not say. */
  currency: string | undefined
}

/** Fields whose value is a word the server chose, and where that word is translated. */
const WORDS: { [field: string]: string } = { kinds: 'record', requiredFields: 'required', color: 'color', kind: 'stageKind' }
const REFERENCES = new Set(['ownerId', 'stageId', 'pipelineId', 'lossReasonId', 'stageOrder'])
const DATES = new Set(['expectedOn', 'birthDate'])

/** A value of the log in words: several are joined by commas. */
export function valueText(field: string, value: string, { t, f, name, currency }: Context): string {
  if (value === '—') return value
  if (field === 'role' && /^[a-z]+$/.test(value)) return t(`common:role.${value}`, { defaultValue: value })
  if (value === 'true' || value === 'false') return t(`audit:value.${value}`)
  if (field === 'amountMinor' && /^-?\d+$/.test(value)) return f.money(Number(value), { currency })
  if (field === 'probability' && /^\d+$/.test(value)) return f.percent(Number(value) / 100)
  if (DATES.has(field) && /^\d{4}-\d{2}-\d{2}$/.test(value)) return f.plainDate(value)
  const each = (say: (one: string) => string) => value.split(', ').map(say).join(', ')
  if (REFERENCES.has(field)) return each((id) => name(id) ?? t('audit:gone'))
  const words = WORDS[field]
  return words ? each((word) => t(`audit:${words}.${word}`, { defaultValue: word })) : value
}

/** The field's name; some mean another thing in another kind of record: a person's position, a stage's place. */
export const fieldText = (kind: string, field: string, t: TFunction): string =>
  t([`audit:fieldOf.${kind}.${field}`, `audit:fieldName.${field}`], { defaultValue: field })
