import type { Schemas } from '@/api/types'
import type { Deal, Pipeline, Stage } from './types'

export type Amount = Schemas['StageAmount']
export type Sum = { currency: string; minor: number }

/** A stage with one deal more (`by` 1) or less (−1). */
export function counted(stage: Stage, deal: Pick<Deal, 'currency' | 'amountMinor'>, by: 1 | -1): Stage {
  const line = stage.amounts.find(({ currency }) => currency === deal.currency)
  const { amountMinor, dealsCount } = line ?? { amountMinor: 0, dealsCount: 0 }
  const next = {
    currency: deal.currency,
    amountMinor: amountMinor + by * deal.amountMinor,
    dealsCount: Math.max(0, dealsCount + by),
  }
  const others = stage.amounts.filter((other) => other !== line)
  return {
    ...stage,
    dealsCount: Math.max(0, stage.dealsCount + by),
    amounts: next.dealsCount > 0 ? [...others, next].sort(byCurrency) : others,
  }
}

const byCurrency = (a: { currency: string }, b: { currency: string }) => a.currency.localeCompare(b.currency)

/** One sum a currency, the biggest first. */
export function added(parts: Sum[]): Sum[] {
  const sums = new Map<string, number>()
  for (const { currency, minor } of parts) sums.set(currency, (sums.get(currency) ?? 0) + minor)
  return [...sums].map(([currency, minor]) => ({ currency, minor })).sort((a, b) => b.minor - a.minor)
}

export const sumsOf = (stage: Stage): Sum[] =>
  added(stage.amounts.map(({ currency, amountMinor }) => ({ currency, minor: amountMinor })))

export const sumsOfDeals = (deals: Deal[]): Sum[] =>
  added(deals.map(({ currency, amountMinor }) => ({ currency, minor: amountMinor })))

/** What is being worked on, what was won, and the first weighed by the chances of its stages. */
export function pipelineSums({ stages }: Pipeline) {
  const of = (kind: Stage['kind'], weight: (stage: Stage) => number) =>
    added(
      stages
        .filter((stage) => stage.kind === kind)
        .flatMap((stage) => sumsOf(stage).map(({ currency, minor }) => ({ currency, minor: Math.round(minor * weight(stage)) }))),
    )
  return {
    open: of('open', () => 1),
    forecast: of('open', ({ probability }) => probability / 100),
    won: of('won', () => 1),
  }
}

export const dealsIn = ({ stages }: Pipeline) => stages.reduce((count, stage) => count + stage.dealsCount, 0)
