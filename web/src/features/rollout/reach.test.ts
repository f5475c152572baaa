import { expect, test } from 'vitest'
import { reachOf } from './reach'

const places = [
  { memberId: 'a', place: 0 },
  { memberId: 'b', place: 40 },
  { memberId: 'c', place: 99 },
]

test.each([
  [0, [], 0],
  [1, [], 1],
  [40, [], 1],
  [41, [], 2],
  [100, [], 3],
  [0, ['c'], 1],
  [41, ['b'], 2],
  [0, ['gone'], 0],
])('%i per cent with %j first reaches %i', (percent, first, reached) => {
  expect(reachOf({ places }, percent, first)).toBe(reached)
})
