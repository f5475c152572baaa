import { expect, it } from 'vitest'
import { batchesOf, byReason, runBatches } from './bulk'

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

it('tells what was done and what was not', async () => {
  const steps: number[] = []
  const outcome = await runBatches(
    batchesOf([1, 2, 3, 4, 5, 6], undefined, 2),
    async (items) => ({
      done: items.filter((n) => n !== 3).map((n) => n * 10),
      failed: items.filter((n) => n === 3).map((item) => ({ item, error: new Error('no') })),
    }),
    { onStep: (finished) => steps.push(finished) },
  )
  expect(outcome.done).toEqual([10, 20, 40, 50, 60])
  expect(outcome.failed.map(({ item }) => item)).toEqual([3])
  expect(outcome.left).toEqual([])
  expect(steps).toEqual([2, 4, 6])
})

it('a call that failed fails all of its batch and none of the others', async () => {
  const outcome = await runBatches(batchesOf([1, 2, 3, 4], undefined, 2), async (items) => {
    if (items.includes(1)) throw new Error('no network')
    return { done: [...items], failed: [] }
  })
  expect(outcome.failed.map(({ item }) => item)).toEqual([1, 2])
  expect(outcome.done).toEqual([3, 4])
})

it('never sends more than fifty in a call', () => {
  expect(batchesOf(numbers(120)).map(({ length }) => length)).toEqual([50, 50, 20])
})

it('keeps those of one change together', () => {
  expect(batchesOf(['a1', 'b1', 'a2'], (name) => name[0])).toEqual([['a1', 'a2'], ['b1']])
})

it('stops where it is told to; the rest is left, not lost', async () => {
  const stop = new AbortController()
  const outcome = await runBatches(batchesOf(numbers(7), undefined, 4), async (items) => ({ done: [...items], failed: [] }), {
    signal: stop.signal,
    onStep: () => stop.abort(),
  })
  expect(outcome.done).toEqual([1, 2, 3, 4])
  expect(outcome.left).toEqual([5, 6, 7])
})

it('puts one reason once, with everybody it concerns', () => {
  const failed = [
    { item: 'a', error: new Error('нет связи') },
    { item: 'b', error: new Error('нужен школе') },
    { item: 'c', error: new Error('нет связи') },
  ]
  expect([...byReason(failed, (error) => (error as Error).message)]).toEqual([
    ['нет связи', ['a', 'c']],
    ['нужен школе', ['b']],
  ])
})
