// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import type { Deal } from '@/features/deals'
import { sortedDeals } from './deals-of'

const deal = (id: string, kind: string, amountMinor: number, closedAt: string | null = null) =>
  ({ id, stage: { id: kind, name: kind, kind, color: 'blue' }, amountMinor, currency: 'RUB', closedAt }) as Deal

it('open deals come first, closed ones by when they ended; lost ones are in no sum', () => {
  const { open, closed, openSums, wonSums } = sortedDeals([
    deal('a', 'won', 100, '2026-11-01T00:00:00Z'),
    deal('b', 'open', 20),
    deal('c', 'lost', 999, '2026-11-05T00:00:00Z'),
    deal('d', 'open', 3),
  ])
  expect(open.map(({ id }) => id)).toEqual(['b', 'd'])
  expect(closed.map(({ id }) => id)).toEqual(['c', 'a'])
  expect(openSums).toEqual([{ currency: 'RUB', minor: 23 }])
  expect(wonSums).toEqual([{ currency: 'RUB', minor: 100 }])
})
