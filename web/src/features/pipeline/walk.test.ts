// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { Board } from '@/features/deals'
import { boardOf, deal } from '@/testing/sales'
import { firstPlace, placeOf, stepFrom } from './walk'

const { pipeline, columns } = boardOf([
  deal('a1', 'talk', { stageSince: '2026-11-20T10:03:00Z' }),
  deal('a2', 'talk', { stageSince: '2026-11-20T10:02:00Z' }),
  deal('a3', 'talk', { stageSince: '2026-11-20T10:01:00Z' }),
  deal('b1', 'won'),
])
const board: Board = { pipeline, columns: Object.fromEntries(columns.map(({ stageId, deals }) => [stageId, { items: deals.items, nextCursor: null }])) }
const walk = (from: string, step: Parameters<typeof stepFrom>[2]) => stepFrom(board, placeOf(board, from)!, step)?.id

test('Tab comes to the first card, wherever the first cards are', () => {
  expect(firstPlace(board)).toEqual({ stageId: 'talk', index: 0, id: 'a1' })
})

test('up and down stay in the column and stop at its ends', () => {
  expect(walk('a1', 'down')).toBe('a2')
  expect(walk('a1', 'up')).toBeUndefined()
  expect(walk('a2', 'last')).toBe('a3')
  expect(walk('a3', 'down')).toBeUndefined()
})

test('sideways passes over empty columns and takes the card at that height, or the last', () => {
  expect(walk('a3', 'right')).toBe('b1')
  expect(walk('b1', 'left')).toBe('a1')
  expect(walk('b1', 'right')).toBeUndefined()
})
