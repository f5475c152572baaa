import { expect, it } from 'vitest'
import { readablePhone } from './phone'

it('groups the digits of a Russian number and leaves others alone', () => {
  expect(readablePhone('+79370254411')).toBe('+7 937 025-44-11')
  expect(readablePhone('+4915112345678')).toBe('+4915112345678')
  expect(readablePhone('доб. 12')).toBe('доб. 12')
})
