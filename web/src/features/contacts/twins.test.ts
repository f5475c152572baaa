import { expect, it } from 'vitest'
import { isWhole, twinsAmong } from './twins'

const records = [
  { id: 'a', name: 'Ромашка', phones: ['+79161234567'], emails: ['one@school.test'] },
  { id: 'b', name: 'Ромашка Плюс', phones: ['+79161234560'], emails: ['one@school.test.example'] },
]
const ids = (point: 'phone' | 'email' | 'name', typed: string) => twinsAmong(point, typed, records).map(({ id }) => id)

it('asks only for what is whole', () => {
  expect(isWhole.phone('8 916 12')).toBe(false)
  expect(isWhole.phone('8 916 123')).toBe(true)
  expect(isWhole.email('one@school')).toBe(false)
  expect(isWhole.email('one@school.test')).toBe(true)
})

it('takes for a twin only what is the same, not what looks alike', () => {
  expect(ids('phone', '8 (916) 123-45-67')).toEqual(['a'])
  expect(ids('email', 'ONE@school.test')).toEqual(['a'])
  expect(ids('name', ' ромашка ')).toEqual(['a'])
})
