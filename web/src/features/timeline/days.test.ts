import { expect, it } from 'vitest'
import { byDays, nearDay } from './days'
import { countsOf, fits } from './kinds'
import { entry } from './testing'

it('entries stand under the organisation’s days, a payment under its own', () => {
  const entries = [
    entry('late', 'note', { at: '2026-11-20T23:30:00Z' }),
    entry('paid', 'payment', { at: '2026-11-20T00:00:00Z' }),
    entry('called', 'call', { at: '2026-11-19T22:00:00Z' }),
  ]
  const days = (zone: string) => byDays(entries, zone).map(({ day, entries: list }) => [day, list.map(({ id }) => id)])
  expect(days('Europe/Moscow')).toEqual([
    ['2026-11-21', ['late']],
    ['2026-11-20', ['paid', 'called']],
  ])
  expect(days('America/New_York')).toEqual([
    ['2026-11-20', ['late', 'paid']],
    ['2026-11-19', ['called']],
  ])
})

it('near days have names', () => {
  expect(['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-25'].map((day) => nearDay(day, '2026-11-20'))).toEqual(['yesterday', 'today', 'tomorrow', null])
})

it('the filter puts letters and messages together', () => {
  const entries = [entry('a', 'email'), entry('b', 'message'), entry('c', 'move')]
  expect(entries.filter(fits('talk')).map(({ id }) => id)).toEqual(['a', 'b'])
  expect(countsOf(entries)).toMatchObject({ all: 3, talk: 2, deal: 1, note: 0 })
})
