import { expect, test } from 'vitest'
import { boardOf, deal } from '@/testing/sales'
import { type Board, columnOf } from './board'
import { appendPage, keepDeep, owed } from './board-pages'

const at = (minute: number) => `2026-11-20T10:${String(minute).padStart(2, '0')}:00Z`
/** Deals of one column, the latest first. */
const arrivals = (from: number, to: number) =>
  Array.from({ length: from - to }, (_, i) => deal(`d${from - i}`, 'new', { stageSince: at(from - i) }))

function board(items: ReturnType<typeof deal>[], nextCursor: string | null, talk: ReturnType<typeof deal>[] = []): Board {
  return { pipeline: boardOf([]).pipeline, columns: { new: { items, nextCursor }, talk: { items: talk, nextCursor: null } } }
}
const ids = (board: Board) => columnOf(board, 'new').items.map(({ id }) => id)

test('a page joins its column, without what is shown already', () => {
  const before = board(arrivals(10, 7), 'c7')
  const after = appendPage(before, 'new', 'c7', { items: arrivals(8, 5), nextCursor: null })
  expect(ids(after)).toEqual(['d10', 'd9', 'd8', 'd7', 'd6'])
  expect(columnOf(after, 'new').nextCursor).toBeNull()
})

test('a page that an answer has overtaken is dropped', () => {
  const before = board(arrivals(10, 7), 'c7')
  expect(appendPage(before, 'new', 'c8', { items: arrivals(8, 5) })).toBe(before)
})

test('a fresh answer keeps what was loaded below it', () => {
  const known = board(arrivals(10, 2), 'c2')
  const fresh = board([deal('came', 'new', { stageSince: at(30) }), ...arrivals(10, 8)], 'c8')
  const after = keepDeep(fresh, known)
  expect(ids(after)).toEqual(['came', 'd10', 'd9', 'd8', 'd7', 'd6', 'd5', 'd4', 'd3'])
  expect(columnOf(after, 'new').nextCursor).toBe('c2')
})

test('what has gone elsewhere leaves the depths, what has gone from the top is gone', () => {
  const known = board(arrivals(10, 4), 'c4')
  const moved = deal('d5', 'talk', { stageSince: at(31) })
  const fresh = board([arrivals(10, 9)[0]!, arrivals(8, 7)[0]!], 'c8', [moved])
  expect(ids(keepDeep(fresh, known))).toEqual(['d10', 'd8', 'd7', 'd6'])
})

test('deals that arrived in one moment keep the order of their ids', () => {
  const same = (id: string) => deal(id, 'new', { stageSince: at(1) })
  const known = board([same('d'), same('c'), same('b')], 'x')
  const fresh = board([same('d')], 'y')
  expect(ids(keepDeep(fresh, known))).toEqual(['d', 'c', 'b'])
})

test('how much deeper to ask: what was loaded, up to a limit', () => {
  const column = (length: number, nextCursor: string | null = 'x') => ({ items: Array.from({ length }, (_, i) => deal(`${i}`, 'new')), nextCursor })
  expect(owed(column(20), column(90))).toBe(70)
  expect(owed(column(20), column(5000))).toBe(580)
  expect(owed(column(20, null), column(90))).toBe(0)
  expect(owed(column(20), undefined)).toBe(0)
})
