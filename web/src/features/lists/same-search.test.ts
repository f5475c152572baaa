import { expect, it } from 'vitest'
import { isSameSearch, pick } from './same-search'

it('what is empty says nothing, and order does not matter', () => {
  expect(isSameSearch({ q: 'Анна', owner: undefined, sort: 'name' }, { sort: 'name', q: 'Анна', view: '' })).toBe(true)
  expect(isSameSearch({ q: 'Анна' }, { q: 'Анн' })).toBe(false)
  expect(isSameSearch({ new: 1 }, { new: '1' })).toBe(false)
})

it('takes what belongs to a view and leaves the rest', () => {
  expect(pick({ q: 'Анна', deal: 'd1', sort: undefined }, ['q', 'sort'])).toEqual({ q: 'Анна', sort: undefined })
})
