import { expect, it } from 'vitest'
import { change, monthName, percentAxis } from './labels'

it('names months shortly', () => {
  expect(monthName('2026-06', 'ru')).toBe('июн')
  expect(monthName('2026-11-20', 'ru', 'long')).toBe('ноябрь')
  expect(monthName('2026-06', 'en')).toBe('Jun')
})

it('compares only with something', () => {
  expect(change(108, 100)).toBe(8)
  expect(change(92, 100)).toBe(-8)
  expect(change(5, 0)).toBeNull()
})

it('starts the axis below the lowest value', () => {
  expect(percentAxis([84, 91])).toEqual({ lo: 70, hi: 100 })
  expect(percentAxis([3])).toEqual({ lo: 0, hi: 100 })
})
