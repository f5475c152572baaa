import { describe, expect, it } from 'vitest'
import { boardOf, deal, stages } from '@/testing/sales'
import { addDeal, type Board, columnOf, moveDeal, placeDeal, removeDeal } from './board'
import { pipelineSums } from './totals'

function board(...deals: ReturnType<typeof deal>[]): Board {
  const { pipeline, columns } = boardOf(deals)
  return { pipeline, columns: Object.fromEntries(columns.map(({ stageId, deals }) => [stageId, { items: deals.items, nextCursor: null }])) }
}
const ids = (board: Board, stageId: string) => columnOf(board, stageId).items.map(({ id }) => id)
const stage = (id: string) => stages().find((one) => one.id === id)!
const counts = ({ pipeline }: Board) => pipeline.stages.map(({ dealsCount }) => dealsCount)
const money = ({ pipeline }: Board) => pipeline.stages.map(({ amounts }) => amounts[0]?.amountMinor ?? 0)

const NOW = '2026-11-21T10:00:00Z'

describe('a move', () => {
  const before = board(deal('a', 'new'), deal('b', 'new', { amountMinor: 50_000 }), deal('c', 'talk'))
  const after = moveDeal(before, 'b', stage('talk'), NOW)

  it('puts the card on top of its new column', () => {
    expect(ids(after, 'new')).toEqual(['a'])
    expect(ids(after, 'talk')).toEqual(['b', 'c'])
    expect(columnOf(after, 'talk').items[0]).toMatchObject({ stage: { id: 'talk', name: 'Переговоры' }, stageSince: NOW })
  })

  it('takes its count and its sum along', () => {
    expect(counts(after)).toEqual([1, 2, 0, 0, 0])
    expect(money(after)).toEqual([100_000, 150_000, 0, 0, 0])
  })

  it('leaves what the server told as it was', () => {
    expect(ids(before, 'new')).toEqual(['a', 'b'])
    expect(counts(before)).toEqual([2, 1, 0, 0, 0])
  })

  it('changes nothing once the server has told of it, or when the card is not on the board', () => {
    expect(moveDeal(after, 'b', stage('talk'), NOW)).toBe(after)
    expect(moveDeal(before, 'elsewhere', stage('talk'), NOW)).toBe(before)
  })

  it('forgets the reason when the deal is not lost any more', () => {
    const lost = board(deal('a', 'lost', { lossReason: { id: 'r', name: 'Дорого' } }))
    expect(columnOf(moveDeal(lost, 'a', stage('talk'), NOW), 'talk').items[0]?.lossReason).toBeNull()
  })
})

describe('what the server told of one deal', () => {
  const before = board(deal('a', 'new'), deal('b', 'new', { stageSince: '2026-11-10T10:00:00Z' }))

  it('changes the card in its place, and the sum by the difference', () => {
    const after = placeDeal(before, { ...deal('b', 'new'), stageSince: '2026-11-10T10:00:00Z', title: 'Иначе', amountMinor: 300_000 })
    expect(ids(after, 'new')).toEqual(['a', 'b'])
    expect(counts(after)[0]).toBe(2)
    expect(money(after)[0]).toBe(400_000)
  })

  it('moves it out of sight into another pipeline', () => {
    const after = placeDeal(before, { ...deal('a', 'new'), pipelineId: 'p2', stage: { ...deal('a', 'new').stage, id: 'other' } })
    expect(ids(after, 'new')).toEqual(['b'])
    expect(counts(after)[0]).toBe(1)
  })

  it('comes and goes whole', () => {
    const added = addDeal(before, deal('c', 'won', { currency: 'EUR' }))
    expect(added.pipeline.stages[3]?.amounts).toEqual([{ currency: 'EUR', amountMinor: 100_000, dealsCount: 1 }])
    expect(addDeal(added, deal('c', 'won'))).toBe(added)
    const removed = removeDeal(added, 'c')
    expect(removed.pipeline.stages[3]).toMatchObject({ dealsCount: 0, amounts: [] })
    expect(removeDeal(removed, 'c')).toBe(removed)
  })

  it('waits for its own page when it is older than what is loaded', () => {
    const partly = { ...before, columns: { ...before.columns, new: { items: columnOf(before, 'new').items.slice(0, 1), nextCursor: 'x' } } }
    const after = addDeal(partly, deal('c', 'new', { stageSince: '2026-01-01T00:00:00Z' }))
    expect(ids(after, 'new')).toEqual(['a'])
    expect(counts(after)[0]).toBe(3)
  })
})

it('weighs open deals by the chances of their stages, a currency each', () => {
  const { pipeline } = board(deal('a', 'new'), deal('b', 'paper'), deal('c', 'won'), deal('d', 'lost'))
  expect(pipelineSums(pipeline)).toEqual({
    open: [{ currency: 'RUB', minor: 200_000 }],
    forecast: [{ currency: 'RUB', minor: 90_000 }],
    won: [{ currency: 'RUB', minor: 100_000 }],
  })
  const mixed = addDeal({ pipeline, columns: {} }, deal('e', 'talk', { currency: 'EUR', amountMinor: 700_000 }))
  expect(pipelineSums(mixed.pipeline).open).toEqual([
    { currency: 'EUR', minor: 700_000 },
    { currency: 'RUB', minor: 200_000 },
  ])
})
