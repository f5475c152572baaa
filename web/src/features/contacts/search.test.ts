import { expect, it } from 'vitest'
import { isFiltered, listQuery, listSearch, sortAfter } from './search'

it('the address becomes the query of the server', () => {
  expect(listQuery(listSearch.parse({ q: ' фрол ', owner: 'u2', sort: '-updatedAt' }), 'u1')).toEqual({ q: 'фрол', ownerId: 'u2', sort: '-updatedAt' })
  expect(listQuery(listSearch.parse({ view: 'mine', owner: 'u2' }), 'u1').ownerId).toBe('u1')
})

it('opens whatever the link says', () => {
  expect(listSearch.parse({ view: 'everything', sort: 'colour', q: 5, owner: {} })).toEqual({ view: 'all', sort: 'name' })
})

it('knows when something is narrowed', () => {
  expect(isFiltered(listQuery(listSearch.parse({ q: '  ' }), 'u1'))).toBe(false)
  expect(isFiltered(listQuery(listSearch.parse({ view: 'mine' }), 'u1'))).toBe(true)
})

it('names begin with А, times with the latest; a second press turns the order', () => {
  expect(sortAfter('-updatedAt', 'name')).toBe('name')
  expect(sortAfter('name', 'name')).toBe('-name')
  expect(sortAfter('name', 'updatedAt')).toBe('-updatedAt')
  expect(sortAfter('-updatedAt', 'updatedAt')).toBe('updatedAt')
})
