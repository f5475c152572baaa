import type { TFunction } from 'i18next'
import type { useFormat } from '@/lib/use-format'

type Context = {
  t: TFunction
  f: Pick<ReturnType<typeof useFormat>, 'money' | 'plainDate' | 'percent' | 'dateTime' | 'duration'>
  /** What a record is called, where that is known. */
  name: (id: string) => string | undefined
  /** Of the amounts of the entry; the organisation's when it does not say. */
  currency: string | undefined
  /** Of the record. */
  kind: string
}

/** Fields whose value is a word the server chose, and where that word is translated. */
const WORDS: { [field: string]: string } = { kinds: 'record', requiredFields: 'required', color: 'color', kind: 'stageKind', direction: 'direction' }
/** The same word of a field may stand for other things in another kind of record. */
const WORDS_OF: { [kind: string]: { [field: string]: string } } = { task: { kind: 'taskKind' }, communication: { kind: 'communicationKind' } }
const MOMENTS = new Set(['dueAt', 'at'])
const REFERENCES = new Set(['ownerId', 'assigneeId', 'stageId', 'pipelineId', 'lossReasonId', 'stageOrder', 'firstMemberIds'])
const DATES = new Set(['expectedOn', 'birthDate'])

/** A value of the log in words: several are joined by commas. */
export function valueText(field: string, value: string, { t, f, name, currency, kind }: Context): string {
  if (value === '—') return value
  if (field === 'role' && /^[a-z]+$/.test(value)) return t(`common:role.${value}`, { defaultValue: value })
  if (value === 'true' || value === 'false') return t(`audit:value.${value}`)
  if ((field === 'amountMinor' || field === 'priceMinor') && /^-?\d+$/.test(value)) return f.money(Number(value), { currency })
  if ((field === 'probability' || field === 'rolloutPercent') && /^\d+$/.test(value)) return f.percent(Number(value) / 100)
  if (DATES.has(field) && /^\d{4}-\d{2}-\d{2}$/.test(value)) return f.plainDate(value)
  if (MOMENTS.has(field) && /^\d{4}-\d{2}-\d{2}T/.test(value)) return f.dateTime(value)
  if (field === 'durationSeconds' && /^\d+$/.test(value)) return f.duration(Number(value))
  const each = (say: (one: string) => string) => value.split(', ').map(say).join(', ')
  if (REFERENCES.has(field)) return each((id) => name(id) ?? t('audit:gone'))
  const words = WORDS_OF[kind]?.[field] ?? WORDS[field]
  return words ? each((word) => t(`audit:${words}.${word}`, { defaultValue: word })) : value
}

/** The field's name; some mean another thing in another kind of record: a person's position, a stage's place. */
export const fieldText = (kind: string, field: string, t: TFunction): string =>
  t([`audit:fieldOf.${kind}.${field}`, `audit:fieldName.${field}`], { defaultValue: field.replace(/^custom\./, '') })
