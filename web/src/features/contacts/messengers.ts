import type { Messenger } from './types'

/** Those the server knows, in the order they are offered. */
export const MESSENGERS = ['telegram', 'whatsapp', 'vk', 'viber', 'max', 'other'] as const

export const valuesOf = (messengers: readonly Messenger[], kind: string) =>
  messengers.filter((one) => one.kind === kind).map(({ value }) => value)

/** The values of one messenger in the place of those it had; the others stay where they are. */
export function withValues(messengers: readonly Messenger[], kind: string, values: readonly string[]): Messenger[] {
  const now = values.map((value) => ({ kind, value }))
  const first = messengers.findIndex((one) => one.kind === kind)
  const others = messengers.filter((one) => one.kind !== kind)
  const at = first < 0 ? others.length : messengers.slice(0, first).filter((one) => one.kind !== kind).length
  return [...others.slice(0, at), ...now, ...others.slice(at)]
}

const NAME = /^@?([\w.]{3,64})$/
const digits = (text: string) => text.replace(/\D/g, '')
const isNumber = (text: string) => /^[+\d][\d\s()-]{6,}$/.test(text)

/** The chat with the person, where the messenger has an address for it. */
export function chatOf(kind: string, value: string): string | undefined {
  const text = value.trim()
  if (/^https?:\/\//i.test(text)) return text
  if (kind === 'whatsapp') return isNumber(text) ? `https://wa.me/${digits(text).replace(/^8(?=\d{10}$)/, '7')}` : undefined
  const site = kind === 'telegram' ? 't.me' : kind === 'vk' ? 'vk.com' : undefined
  if (!site) return undefined
  if (text.startsWith(`${site}/`)) return `https://${text}`
  if (kind === 'telegram' && isNumber(text)) return `https://t.me/+${digits(text).replace(/^8(?=\d{10}$)/, '7')}`
  const name = NAME.exec(text)?.[1]
  return name && `https://${site}/${name}`
}
