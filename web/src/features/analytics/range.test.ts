import { expect, test } from 'vitest'
import { presetOf, presetRange, rangeOf } from './range'

const today = '2026-11-28'

test('presets end today', () => {
  expect(presetRange('days', today)).toEqual({ from: '2026-10-30', to: today })
  expect(presetRange('quarter', today)).toEqual({ from: '2026-09-01', to: today })
  expect(presetRange('year', today)).toEqual({ from: '2025-12-01', to: today })
  expect(presetOf({ from: '2026-09-01', to: today }, today)).toBe('quarter')
  expect(presetOf({ from: '2026-09-02', to: today }, today)).toBeUndefined()
})

test('any address gives days that can be counted', () => {
  expect(rangeOf(undefined, undefined, today)).toEqual({ from: '2026-09-01', to: today })
  expect(rangeOf('2026-11-20', '2026-11-01', today)).toEqual({ from: '2026-11-01', to: '2026-11-20' })
  expect(rangeOf('2010-01-01', today, today)).toEqual({ from: '2023-11-29', to: today })
  expect(rangeOf(undefined, '2026-03-31', today)).toEqual({ from: '2026-03-02', to: '2026-03-31' })
  expect(rangeOf('2027-01-01', undefined, today)).toEqual({ from: '2027-01-01', to: '2027-01-01' })
})
