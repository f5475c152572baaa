import { expect, test } from 'vitest'
import { mainCurrency, sparse, weakest } from './figures'

const sum = (currency: string, amountMinor: number) => ({ currency, amountMinor, deals: 1 })

test('a chart is in the organisation’s currency, or in the one most of the money is in', () => {
  expect(mainCurrency([[sum('EUR', 900)], [sum('RUB', 1)]], 'RUB')).toBe('RUB')
  expect(mainCurrency([[sum('EUR', 900), sum('USD', 1000)]], 'RUB')).toBe('USD')
  expect(mainCurrency([[]], 'RUB')).toBe('RUB')
})

test('the weak point is the step that fell most', () => {
  const step = (name: string, now: number | null, before: number | null) => ({
    name,
    fromPreviousPercent: now,
    previousFromPreviousPercent: before,
  })
  expect(weakest([step('a', null, null), step('b', 70, 75), step('c', 61, 69), step('d', 90, 80)])?.name).toBe('c')
  expect(weakest([step('a', 70, 60)])).toBeUndefined()
})

test('labels keep their distance', () => {
  expect(sparse(['1', '2', '3', '4', '5'], 3)).toEqual(['1', '', '3', '', '5'])
  expect(sparse(['1', '2'], 3)).toEqual(['1', '2'])
})
