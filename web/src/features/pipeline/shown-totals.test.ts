// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { type Board, columnOf } from '@/features/deals'
import { boardOf, deal } from '@/testing/sales'
import { boardTotals, stageTotals } from './shown-totals'

const all = [deal('a', 'new'), deal('b', 'new'), deal('c', 'won')]
/** What the server answers to a search that «a» came through: it counts the stages as a whole. */
const found = (nextCursor: string | null): Board => ({
  pipeline: boardOf(all).pipeline,
  columns: { new: { items: [deal('a', 'new')], nextCursor } },
})
const stage = (board: Board) => board.pipeline.stages[0]!

test('without a filter the server’s own numbers stand', () => {
  const board = found('more')
  expect(stageTotals(columnOf(board, 'new'), stage(board), false)).toEqual({
    count: 2,
    sums: [{ currency: 'RUB', minor: 200_000 }],
    isPartial: false,
  })
  expect(boardTotals(board, false)).toMatchObject({ count: 3, open: [{ minor: 200_000 }], won: [{ minor: 100_000 }], isPartial: false })
})

test('under a filter the cards are counted', () => {
  const board = found(null)
  expect(stageTotals(columnOf(board, 'new'), stage(board), true)).toMatchObject({ count: 1, sums: [{ minor: 100_000 }], isPartial: false })
  expect(boardTotals(board, true)).toMatchObject({ count: 1, open: [{ minor: 100_000 }], forecast: [{ minor: 10_000 }], won: [], isPartial: false })
})

test('and where more are to come, that is said', () => {
  expect(boardTotals(found('more'), true)).toMatchObject({ count: 1, isPartial: true })
})
