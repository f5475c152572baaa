import { expect, it } from 'vitest'
import { isEnough, repeated } from './choice'

const fields = [
  { name: 'name', label: null, isRepeatable: false },
  { name: 'phone', label: null, isRepeatable: true },
]

it('one field may take one column, unless it holds several', () => {
  expect([...repeated({ fields }, ['name', 'phone', 'name', 'phone', null, null])]).toEqual([2])
})

it('a row must be told from others', () => {
  expect(isEnough('contact', [null, 'phone'])).toBe(true)
  expect(isEnough('company', ['phone', 'email'])).toBe(false)
  expect(isEnough('deal', ['company'])).toBe(true)
})
