import { expect, test } from 'vitest'
import { fixedText, lineTotal, MOST_MINOR, parseFixed } from './line-math'

test('totals are exact to the kopeck, as the server has them', () => {
  for (const [priceMinor, quantityMilli, discountBp, total] of [
    [60_000, 8_000, 0, 480_000],
    [60_000, 8_000, 1_000, 432_000],
    [333, 1_500, 0, 500],
    [1, 500, 0, 1],
    [1, 499, 0, 0],
    [199_999, 1, 3_333, 133],
    [100, 1_000, 10_000, 0],
    [MOST_MINOR, 1_000, 0, MOST_MINOR],
    [MOST_MINOR, 1_001, 0, null],
    [MOST_MINOR, 1_000_000_000_000, 0, null],
  ] as const) {
    expect(lineTotal({ priceMinor, quantityMilli, discountBp })).toBe(total)
  }
})

test('quantities and discounts as people type them', () => {
  expect(parseFixed('1,5', 3, 1e12)).toBe(1500)
  expect(parseFixed('1 000.250', 3, 1e12)).toBe(1_000_250)
  expect(parseFixed('12,5 %', 2, 10_000)).toBe(1250)
  for (const text of ['', 'два', '1,2345', '-1', '1e3', '.']) expect(parseFixed(text, 3, 1e12)).toBeNull()
  expect(parseFixed('100,01', 2, 10_000)).toBeNull()
  expect(fixedText(1500, 3, 'ru')).toBe('1,5')
  expect(fixedText(8000, 3, 'ru')).toBe('8')
  expect(fixedText(1250, 2, 'en')).toBe('12.5')
})
