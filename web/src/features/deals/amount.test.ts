import { describe, expect, it } from 'vitest'
import { amountText, parseAmount } from './amount'

describe('a typed amount', () => {
  it.each([
    ['96 000', 9_600_000],
    ['96\u00a0000,50', 9_600_050],
    ['96000.5', 9_600_050],
    ['1 220 000 ₽', 122_000_000],
    ['', 0],
    ['0', 0],
  ])('«%s» is %i kopecks', (text, minor) => {
    expect(parseAmount(text, 'RUB')).toBe(minor)
  })

  it.each(['-5', 'много', '1,2,3', '10.505', '99999999999999999'])('«%s» is none', (text) => {
    expect(parseAmount(text, 'RUB')).toBeNull()
  })

  it('follows the currency: yen have no fraction', () => {
    expect(parseAmount('1500', 'JPY')).toBe(1500)
    expect(parseAmount('1500,5', 'JPY')).toBeNull()
  })

  it('reads back as it is written', () => {
    expect(amountText(9_600_050, 'RUB', 'ru')).toBe('96000,50')
    expect(amountText(9_600_000, 'RUB', 'en')).toBe('96000')
    expect(amountText(0, 'RUB', 'ru')).toBe('')
    expect(parseAmount(amountText(123_456, 'RUB', 'ru'), 'RUB')).toBe(123_456)
  })
})
