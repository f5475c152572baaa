import { expect, it, test } from 'vitest'
import { isEmail, normaliseAddress } from './address'

test.each([
  ['https://school.s20.online', 'https://school.s20.online'],
  ['  school.s20.online/ ', 'https://school.s20.online'],
  ['https://school.s20.online/company/1/customer/index?page=2', 'https://school.s20.online'],
  ['http://127.0.0.1:8099/alfacrm/', 'http://127.0.0.1:8099/alfacrm'],
  ['http://localhost:8099/alfacrm', 'http://localhost:8099/alfacrm'],
  ['school', null],
  ['', null],
  ['my school.online', null],
  ['ftp://school.s20.online', null],
])('%s', (input, address) => {
  expect(normaliseAddress(input)).toBe(address)
})

it('knows an e-mail by its shape', () => {
  expect(isEmail(' director@school.ru ')).toBe(true)
  expect(isEmail('director')).toBe(false)
})
