import type { TFunction } from 'i18next'
import { readableDates } from './readable-dates'
import type { RunRecord } from './types'

type Format = { plainDate: (iso: string) => string; num: (value: number, digits?: number) => string }

/**
 * What a record is called in a list. Memberships and subscriptions have no name of their own: the connector
 * titles them by the numbers of what they tie together, and here the numbers are told what they are.
 */
export function recordTitle(record: Pick<RunRecord, 'kind' | 'remoteId' | 'title'>, t: TFunction, format: Format): string {
  const { kind, remoteId, title } = record
  if (!title) return t('details.untitled', { id: remoteId })
  const tie = TIES[kind]?.exec(title)
  if (tie) {
    const [, student, other, from, to] = tie.map((part) => (part === '?' || part === '' ? '…' : part))
    const ends = from === '…' && to === '…' ? '' : `, ${readableDates(`${from} – ${to}`, format)}`
    return t(`details.tie.${kind}`, { student, other }) + ends
  }
  return readableDates(kind === 'payments' ? readableSum(title, format) : title, format)
}

const TIES: Record<string, RegExp> = {
  memberships: /^(\S+) → (\S+) \((.*?) – (.*?)\)$/,
  subscriptions: /^(\S+) · (\S+) \((.*?) – (.*?)\)$/,
}

/** «08.11.2026 · 1200.5 · Иванова» → «08.11.2026 · 1 200,5 · Иванова»: the sum as a person writes it, all its digits kept. */
const readableSum = (title: string, format: Format) =>
  title
    .split(' · ')
    .map((part) => (/^-?\d+(\.\d{1,6})?$/.test(part) ? format.num(Number(part), 6) : part))
    .join(' · ')
