import { describe, expect, it } from 'vitest'
import { dueFields, dueOf, groupOf, isLate, type Present } from './due'
import { rowsOf } from './grouped'
import { task } from './testing'

/** Friday, a quarter past three in Moscow. */
const present: Present = { now: Date.parse('2026-11-20T12:15:00Z'), today: '2026-11-20', timeZone: 'Europe/Moscow' }
const allDay = (day: string) => ({ ...dueFields({ day, time: null }, 'Europe/Moscow') })
const at = (day: string, time: string) => ({ ...dueFields({ day, time }, 'Europe/Moscow') })

describe('when a task is due', () => {
  it.each([
    { day: '2026-11-21', time: '10:30' },
    { day: '2026-11-21', time: null },
    { day: '2026-11-21', time: '00:00' },
  ])('$day $time comes back as it was said', (due) => {
    for (const zone of ['Europe/Moscow', 'America/New_York', 'Asia/Tokyo']) {
      expect(dueOf(dueFields(due, zone), zone)).toEqual(due)
    }
  })

  it('a day is late once it is over, an hour once it has passed', () => {
    expect(isLate(task('a', allDay('2026-11-20')), present)).toBe(false)
    expect(isLate(task('a', allDay('2026-11-19')), present)).toBe(true)
    expect(isLate(task('a', at('2026-11-20', '15:00')), present)).toBe(true)
    expect(isLate(task('a', at('2026-11-20', '15:30')), present)).toBe(false)
    expect(isLate(task('a', { ...allDay('2026-11-19'), doneAt: '2026-11-20T10:00:00Z' }), present)).toBe(false)
    expect(isLate(task('a'), present)).toBe(false)
  })

  it.each([
    ['2026-11-19', 'overdue'],
    ['2026-11-20', 'today'],
    ['2026-11-21', 'tomorrow'],
    ['2026-11-22', 'week'],
    ['2026-11-23', 'later'],
  ])('%s is under «%s»', (day, group) => {
    expect(groupOf(task('a', allDay(day)), present)).toBe(group)
  })
})

describe('the list', () => {
  const open = [task('whole day', allDay('2026-11-20')), task('late', at('2026-11-20', '10:00')), task('today', at('2026-11-20', '18:00')), task('later', allDay('2026-12-20')), task('some day')]
  const shown = (rows: ReturnType<typeof rowsOf>) => rows.map((row) => (row.type === 'head' ? `${row.group} ${row.count}` : row.task.title))

  it('puts what is late first, whatever the order of hours', () => {
    const rows = rowsOf({ open, hasMoreOpen: false, done: [], hasMoreDone: false }, present)
    expect(shown(rows)).toEqual(['overdue 1', 'late', 'today 2', 'whole day', 'today', 'later 1', 'later', 'none 1', 'some day'])
  })

  it('counts only what can grow no more', () => {
    const rows = rowsOf({ open: open.slice(0, 4), hasMoreOpen: true, done: [task('old', { doneAt: '2026-11-01T00:00:00Z' })], hasMoreDone: true }, present)
    expect(shown(rows).filter((text) => / (\d|undefined)/.test(text))).toEqual(['overdue 1', 'today 2', 'later undefined', 'done undefined'])
    const early = rowsOf({ open: open.slice(0, 2), hasMoreOpen: true, done: [], hasMoreDone: false }, present)
    expect(shown(early)[0]).toBe('overdue undefined')
  })
})
