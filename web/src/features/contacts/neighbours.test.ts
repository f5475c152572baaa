import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { placeAmong, placeInList } from './neighbours-of'

const page = (ids: string, rest: object = {}) => ({ items: [...ids].map((id) => ({ id })), nextCursor: null, ...rest })

it('knows the place, the neighbours and how many there are', () => {
  expect(placeAmong([page('abc', { total: 3 })], 'b')).toEqual({ at: 1, total: 3, previous: 'a', next: 'c' })
  expect(placeAmong([page('ab', { nextCursor: 'x' }), page('cd')], 'c')).toEqual({ at: 2, total: 4, previous: 'b', next: 'd' })
  expect(placeAmong([page('ab', { nextCursor: 'x' })], 'b')).toEqual({ at: 1, total: undefined, previous: 'a', next: undefined })
  expect(placeAmong([page('ab')], 'z')).toBeUndefined()
})

it('takes the list that was looked at last, and none of the pickers', () => {
  const client = new QueryClient()
  const put = (params: object, ids: string, at: number) =>
    client.setQueryData(['contact', 'list', params], { pages: [page(ids)], pageParams: [] }, { updatedAt: at })
  put({ sort: 'name' }, 'abc', 1)
  put({ sort: '-updatedAt' }, 'cba', 2)
  put({ picker: '' }, 'bbb', 3)
  expect(placeInList(client, 'contact', 'b')).toMatchObject({ previous: 'c', next: 'a' })
})
