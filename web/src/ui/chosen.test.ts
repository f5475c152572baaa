import { expect, it } from 'vitest'
import { toggled } from './chosen'

const order = ['a', 'b', 'c', 'd']

it('ticks a row and takes the tick away', () => {
  const one = toggled(new Set(), order, 'b')
  expect([...one]).toEqual(['b'])
  expect([...toggled(one, order, 'b')]).toEqual([])
})

it('ticks everything between two rows, whichever way round', () => {
  expect([...toggled(new Set(['b']), order, 'd', 'b')].sort()).toEqual(['b', 'c', 'd'])
  expect([...toggled(new Set(['d']), order, 'b', 'd')].sort()).toEqual(['b', 'c', 'd'])
})

it('a row that is no longer here is no beginning of a range', () => {
  expect([...toggled(new Set(['x']), order, 'b', 'x')].sort()).toEqual(['b', 'x'])
})
