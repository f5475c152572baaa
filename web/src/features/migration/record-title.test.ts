import type { TFunction } from 'i18next'
import { expect, test } from 'vitest'
import { num, plainDate } from '@/lib/format'
import { recordTitle } from './record-title'

const format = {
  plainDate: (iso: string) => plainDate(iso, { lang: 'ru' }),
  num: (value: number, digits?: number) => num(value, 'ru', digits),
}
const t = ((key: string, values: object) => `${key} ${Object.values(values).join(' ')}`) as TFunction

test.each([
  ['memberships', '1291 → 101 (01.09.1991 – 31.05.1992)', 'details.tie.memberships 1291 101, 1 сент. 1991 г. – 31 мая 1992 г.'],
  ['memberships', '1291 → ? ( – )', 'details.tie.memberships 1291 …'],
  ['subscriptions', '501 · 3 (01.09.1991 – )', 'details.tie.subscriptions 501 3, 1 сент. 1991 г. – …'],
  ['payments', '31.02.2025 · 1500.00 · Родникова Галина', '31.02.2025 · 1\u00a0500 · Родникова Галина'],
  ['payments', '0.333', '0,333'],
  ['students', 'Белов Илья', 'Белов Илья'],
  ['students', '', 'details.untitled 7'],
])('%s: %s', (kind, title, told) => {
  expect(recordTitle({ kind, remoteId: '7', title }, t, format)).toBe(told)
})
