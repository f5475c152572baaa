import type { TFunction } from 'i18next'
import type { useFormat } from '@/lib/use-format'
import type { Entry } from './types'

type Format = Pick<ReturnType<typeof useFormat>, 'duration' | 'money' | 'lang'>

/** What happened, in a few words; who did it stands before them. */
export function entryWords(entry: Entry, t: TFunction, f: Format): string {
  const { kind, direction, title, durationSeconds, amountMinor, currency } = entry
  const words = [t(`timeline:did.${didOf(kind, direction, amountMinor)}`)]
  if ((kind === 'email' || kind === 'message' || kind === 'meeting' || kind === 'call') && title) words[0] = t('timeline:named', { what: words[0], title })
  if ((kind === 'call' || kind === 'meeting') && durationSeconds) words.push(f.duration(durationSeconds))
  if (kind === 'payment' && amountMinor) words[0] += ` ${f.money(amountMinor, { currency: currency ?? undefined, sign: true })}`
  return words.join(' · ')
}

function didOf(kind: Entry['kind'], direction: Entry['direction'], amountMinor: Entry['amountMinor']): string {
  if (kind === 'payment') return (amountMinor ?? 0) < 0 ? 'refund' : 'payment'
  if ((kind === 'call' || kind === 'email' || kind === 'message') && direction) return `${kind}.${direction}`
  return kind === 'call' || kind === 'email' || kind === 'message' ? `${kind}.none` : kind
}
