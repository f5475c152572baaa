import { expect, it } from 'vitest'
import { task } from '../testing'
import { byDay, monthDays, nextMonth, weekDays } from './days'

it('a month is shown in whole weeks', () => {
  const november = monthDays('2026-11-20')
  expect(november[0]).toBe('2026-10-26')
  expect(november.at(-1)).toBe('2026-12-06')
  expect(november).toHaveLength(42)
  expect(monthDays('2027-02-10')).toHaveLength(28)
  expect(weekDays('2026-11-22')).toEqual(['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'])
})

it('months follow one another across the year', () => {
  expect(nextMonth('2026-12-31', 1)).toBe('2027-01-01')
  expect(nextMonth('2026-01-31', -1)).toBe('2025-12-01')
})

it('a day is the organisation’s; what has no hour stands first', () => {
  const late = task('late', { dueAt: '2026-11-20T22:30:00Z' })
  const early = task('early', { dueAt: '2026-11-21T06:00:00Z' })
  const whole = task('whole', { dueAt: '2026-11-20T21:00:00Z', isAllDay: true })
  const on = byDay([early, late, whole, task('some day')], 'Europe/Moscow')
  expect(on('2026-11-20')).toEqual({ whole: [], timed: [] })
  expect(on('2026-11-21')).toEqual({ whole: [whole], timed: [late, early] })
})
