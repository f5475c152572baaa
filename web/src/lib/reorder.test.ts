import { expect, test } from 'vitest'
import { droppedAt, placed } from './reorder'

const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }]
const drop = (id: string, over: string, edge: 'top' | 'bottom') =>
  placed(rows, id, droppedAt(rows, id, over, edge)).map((row) => row.id).join('')

test('a row comes where it was dropped, in both directions', () => {
  expect(drop('a', 'c', 'bottom')).toBe('bcad')
  expect(drop('a', 'c', 'top')).toBe('bacd')
  expect(drop('d', 'a', 'top')).toBe('dabc')
  expect(drop('b', 'b', 'top')).toBe('bacd')
  expect(placed(rows, 'unknown', 0).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
})
