import { expect, it } from 'vitest'
import { isSamePhone, notCallable } from './phones'

it('knows a number however it is written', () => {
  expect(isSamePhone('8 (916) 123-45-67', '+79161234567')).toBe(true)
  expect(isSamePhone('123-45-67', '+79161234567')).toBe(true)
  expect(isSamePhone('+49 151 12345678', '+4915112345678')).toBe(true)
  expect(isSamePhone('8 916 123-45-68', '+79161234567')).toBe(false)
  expect(isSamePhone('45-67', '+79161234567')).toBe(false)
})

it('finds what was written as a phone and is none', () => {
  expect(notCallable(['8 916 123-45-67', 'спросить у мамы'], ['+79161234567'])).toEqual(['спросить у мамы'])
})
