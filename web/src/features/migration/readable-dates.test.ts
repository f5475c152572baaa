import { expect, test } from 'vitest'
import { plainDate } from '@/lib/format'
import { readableDates } from './readable-dates'

const format = { plainDate: (iso: string) => plainDate(iso, { lang: 'ru' }) }

test.each([
  ['1991-11-04 18:00:00 · Прошедшее время', '4 нояб. 1991 г., 18:00 · Прошедшее время'],
  ['01.09.1991 · 0.333', '1 сент. 1991 г. · 0.333'],
  ['31.02.2025 · 1500.00', '31.02.2025 · 1500.00'],
  ['00.13.2025', '00.13.2025'],
  ['+7 900 000-00-01', '+7 900 000-00-01'],
])('%s', (text, readable) => {
  expect(readableDates(text, format)).toBe(readable)
})
