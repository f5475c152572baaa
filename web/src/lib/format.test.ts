import { expect, test } from 'vitest'
import { ago, dateTime, duration, money, num, percent, plainDate, time } from './format'

const ru = { lang: 'ru', timeZone: 'Asia/Yekaterinburg', currency: 'RUB' }
const en = { lang: 'en', timeZone: 'America/New_York', currency: 'USD' }
/** Intl uses several kinds of no-break space. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

test('money is whole when it can be, and never loses kopecks', () => {
  expect(plain(money(128_435_000, ru))).toBe('1 284 350 ₽')
  expect(plain(money(145_050, ru))).toBe('1 450,50 ₽')
  expect(money(145_050, en)).toBe('$1,450.50')
})

test('a debt has a true minus, income a plus only when asked', () => {
  expect(plain(money(-2_360_000, ru))).toBe('−23 600 ₽')
  expect(money(-500, en)).toBe('−$5')
  expect(plain(money(120_000, ru, { sign: true, bare: true }))).toBe('+1 200')
  expect(plain(money(0, ru, { sign: true }))).toBe('0 ₽')
})

test('currencies without minor units are not divided', () => {
  expect(money(1500, { lang: 'en', currency: 'JPY' })).toBe('¥1,500')
})

test('numbers and shares', () => {
  expect(plain(num(12_480, 'ru'))).toBe('12 480')
  expect(plain(num(-4, 'ru'))).toBe('−4')
  expect(plain(percent(0.865, 'ru', 1))).toBe('86,5 %')
})

test('time is the organisation’s, not the device’s', () => {
  const at = '2026-11-20T21:30:00Z'
  expect(time(at, ru)).toBe('02:30')
  expect(time(at, en)).toBe('16:30')
  expect(dateTime('2025-01-02T12:00:00Z', ru)).toContain('2025')
})

test('a calendar date never shifts with the zone', () => {
  expect(plainDate('2024-03-01', ru)).toContain('1 мар')
  expect(plainDate('2024-03-01', en)).toContain('Mar 1')
})

test('relative time picks its unit', () => {
  const now = Date.parse('2026-11-20T12:00:00Z')
  expect(ago('2026-11-20T11:59:40Z', 'ru', now)).toBe('сейчас')
  expect(plain(ago('2026-11-20T11:55:00Z', 'ru', now))).toBe('5 мин. назад')
  expect(ago('2026-11-19T11:55:00Z', 'ru', now)).toBe('вчера')
  expect(ago('2026-11-20T14:00:00Z', 'en', now)).toBe('in 2 hr.')
})

test('durations show two parts at most', () => {
  expect(plain(duration(401, 'ru'))).toBe('6 мин 41 с')
  expect(plain(duration(3600, 'ru'))).toBe('1 ч')
  expect(duration(0, 'en')).toBe('0 sec')
})
