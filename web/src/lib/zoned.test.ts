import { describe, expect, it } from 'vitest'
import { addDays, dayOf, isPlainDay, minutesOf, mondayOf, startOf } from './zoned'

describe('calendar in a zone', () => {
  it('knows the day and the time of another zone', () => {
    expect(dayOf('2026-11-20T22:30:00Z', 'Asia/Almaty')).toBe('2026-11-21')
    expect(minutesOf('2026-11-20T12:14:00Z', 'Europe/Moscow')).toBe(15 * 60 + 14)
  })

  it('finds the start of a day, also around a clock change', () => {
    expect(startOf('2026-11-20', 'Europe/Moscow').toISOString()).toBe('2026-11-19T21:00:00.000Z')
    expect(startOf('2026-03-29', 'Europe/Berlin').toISOString()).toBe('2026-03-28T23:00:00.000Z')
    expect(startOf('2026-03-30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T22:00:00.000Z')
  })

  it('counts weeks from Monday', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16')
    expect(mondayOf('2026-11-16')).toBe('2026-11-16')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  })

  it('refuses what is not a day', () => {
    expect(isPlainDay('2026-13-01')).toBe(false)
    expect(isPlainDay('yesterday')).toBe(false)
    expect(isPlainDay('2026-11-20')).toBe(true)
  })
})
