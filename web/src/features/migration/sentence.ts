import type { TFunction } from 'i18next'
import type { useFormat } from '@/lib/use-format'
import { KINDS, RUN_KINDS } from './kinds'
import { readableDates } from './readable-dates'
import type { Detail, KindCounts } from './types'

type Format = ReturnType<typeof useFormat>

/** Detail fields whose value is a word of ours, and where the words are. */
const WORDS: Record<string, string> = {
  kind: 'one',
  kinds: 'kind',
  step: 'step',
  stream: 'step',
  field: 'field',
  error: 'error',
}
/** Fields that hold another code: its own sentence goes inside. */
const CODED = new Set(['code', 'reason'])
/** Where the sentence inside finds its values. */
const INNER: Record<string, string> = { code: 'detail', reason: 'record' }

/**
 * The sentence for a stable code and its detail. A code may carry details after colons
 * (`deleted_reference:rooms:9`); a plural sentence counts by `detail.count`.
 */
export function sentence(t: TFunction, format: Format, code: string, detail?: Detail | null, isFile = false): string {
  const [name = code, argument, id] = code.split(':')
  const values: Record<string, unknown> = { id }
  for (const [field, value] of Object.entries(detail ?? {})) {
    values[field] =
      CODED.has(field) && typeof value === 'string'
        ? inner(t, format, value, detail?.[INNER[field] ?? ''])
        : readable(t, format, field, value)
  }
  if (argument) values.what = t(`one.${argument}`, { defaultValue: t(`field.${argument}`, { defaultValue: argument }) })
  if (name === 'stream_read') values.counts = countsOf(t, format, detail?.kinds, detail?.dryRun === true)
  if (name === 'started' && isEverything(detail?.kinds)) values.kinds = t('choice.summary.all').toLocaleLowerCase()
  const wanted = name === 'started' && detail?.dryRun === true ? 'started_dry' : name
  // A file has words of its own for what it shares with a migration.
  return t(isFile ? [`codeOfFile.${wanted}`, `code.${wanted}`] : `code.${wanted}`, { ...values, defaultValue: '' }) || t('code.unknown', { code })
}

function inner(t: TFunction, format: Format, code: string, detail: unknown): string {
  const cause = t(`cause.${code}`, { defaultValue: '' })
  if (cause) return cause
  if (!t(`code.${code.split(':')[0]}`, { defaultValue: '' })) return code
  const text = sentence(t, format, code, isObject(detail) ? detail : {})
  return text.startsWith('AlfaCRM') ? text : text.charAt(0).toLocaleLowerCase() + text.slice(1)
}

function readable(t: TFunction, format: Format, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (Array.isArray(value)) return value.map((one) => readable(t, format, field, one)).join(', ').toLocaleLowerCase()
  const words = WORDS[field]
  if (words && typeof value === 'string') return t(`${words}.${value}`, { defaultValue: t(`kind.${value}`, { defaultValue: value }) })
  if (typeof value === 'number') {
    if (field.endsWith('Minor')) return format.money(value)
    if (field === 'ms' || field === 'milliseconds') return format.duration(Math.max(1, value / 1000))
    if (field === 'seconds') return format.duration(value)
    return format.num(value, 2)
  }
  if (isObject(value)) return ''
  return readableDates(String(value), format)
}

/** «Ученики: 259 из 262, в карантине 3» for every kind the step has read. */
function countsOf(t: TFunction, format: Format, kinds: unknown, dryRun: boolean): string {
  if (!isObject(kinds)) return ''
  return RUN_KINDS.flatMap((kind) => {
    const counts = kinds[kind] as KindCounts | undefined
    if (!counts) return []
    const n = (value: number) => format.num(value)
    const tense = dryRun ? 'log.ahead' : 'log.done'
    return [
      [
        t('log.kind', { kind: t(`kind.${kind}`), done: n(counts.done), total: n(counts.total) }),
        counts.created > 0 && t(`${tense}.created`, { n: n(counts.created) }),
        counts.updated > 0 && t(`${tense}.updated`, { n: n(counts.updated) }),
        counts.skipped > 0 && t(`${tense}.skipped`, { n: n(counts.skipped) }),
        counts.quarantined > 0 && t('log.quarantined', { n: n(counts.quarantined) }),
      ]
        .filter(Boolean)
        .join(', '),
    ]
  }).join('; ')
}

const isEverything = (kinds: unknown) => Array.isArray(kinds) && KINDS.every((kind) => kinds.includes(kind))

const isObject = (value: unknown): value is Detail => typeof value === 'object' && value !== null && !Array.isArray(value)
