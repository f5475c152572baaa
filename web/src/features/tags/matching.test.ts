import { expect, test } from 'vitest'
import { isSameSet, matching } from './matching'

const tags = ['VIP', 'Тёплый лид', 'Холодный'].map((name) => ({ name }))

test('what is typed is found in any case, «ё» as «е»', () => {
  expect(matching(tags, 'ТЕПЛ').found).toEqual([{ name: 'Тёплый лид' }])
  expect(matching(tags, '').found).toHaveLength(3)
})

test('a tag is the same however its name is written', () => {
  expect(matching(tags, ' теплый  лид ').same).toEqual({ name: 'Тёплый лид' })
  expect(matching(tags, 'тёплый').same).toBeUndefined()
})

test('sets are compared without their order', () => {
  expect(isSameSet(['a', 'b'], ['b', 'a'])).toBe(true)
  expect(isSameSet(['a', 'b'], ['a', 'c'])).toBe(false)
  expect(isSameSet(['a'], ['a', 'b'])).toBe(false)
})
