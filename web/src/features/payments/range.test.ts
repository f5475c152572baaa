import { expect, it, test } from 'vitest'
import { presetOf, presetRange } from './range'

test.each([
  ['month', '2026-11-20', '2026-11-01', '2026-11-20'],
  ['previous', '2026-01-05', '2025-12-01', '2025-12-31'],
  ['previous', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['quarter', '2026-01-05', '2025-11-01', '2026-01-05'],
] as const)('%s on %s', (preset, today, from, to) => {
  expect(presetRange(preset, today)).toEqual({ from, to })
})

it('recognises a preset by its days', () => {
  expect(presetOf({ from: '2026-11-01', to: '2026-11-20' }, '2026-11-20')).toBe('month')
  expect(presetOf({ from: undefined, to: undefined }, '2026-11-20')).toBe('all')
  expect(presetOf({ from: '2026-11-02', to: '2026-11-20' }, '2026-11-20')).toBeUndefined()
})
