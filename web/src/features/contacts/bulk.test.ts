import { expect, it } from 'vitest'
import { byReason, runEach } from './bulk'

it('tells what was done and what was not', async () => {
  const steps: number[] = []
  const outcome = await runEach([1, 2, 3, 4, 5, 6], async (n) => (n === 3 ? Promise.reject(new Error('no')) : n * 10), {
    onStep: (finished) => steps.push(finished),
  })
  expect(outcome.done.sort((a, b) => a - b)).toEqual([10, 20, 40, 50, 60])
  expect(outcome.failed.map(({ item }) => item)).toEqual([3])
  expect(outcome.left).toEqual([])
  expect(steps).toEqual([1, 2, 3, 4, 5, 6])
})

it('never does more than four at once', async () => {
  let [now, most] = [0, 0]
  await runEach(Array.from({ length: 20 }, (_, i) => i), async () => {
    now += 1
    most = Math.max(most, now)
    await Promise.resolve()
    now -= 1
  })
  expect(most).toBe(4)
})

it('stops where it is told to; the rest is left, not lost', async () => {
  const stop = new AbortController()
  const outcome = await runEach([1, 2, 3, 4, 5, 6, 7], async (n) => n, { signal: stop.signal, onStep: () => stop.abort() })
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
