import { isNil } from './nil'
import type { DealSum } from './types'

/** The currency most of the money is in: a chart shows one, the table beside it all of them. */
export function mainCurrency(sums: DealSum[][], own: string): string {
  const totals = new Map<string, number>()
  for (const { currency, amountMinor } of sums.flat()) totals.set(currency, (totals.get(currency) ?? 0) + amountMinor)
  if (totals.has(own) || totals.size === 0) return own
  return [...totals].sort((a, b) => b[1] - a[1])[0]![0]
}

export const minorOf = (sums: DealSum[], currency: string): number =>
  sums.find((sum) => sum.currency === currency)?.amountMinor ?? 0

export const DAY_SECONDS = 86_400

/** The step of the funnel that fell most against the days before; `undefined` when none fell. */
export function weakest<S extends { fromPreviousPercent?: number | null; previousFromPreviousPercent?: number | null }>(
  stages: S[],
): S | undefined {
  const fall = (stage: S) =>
    isNil(stage.fromPreviousPercent) || isNil(stage.previousFromPreviousPercent)
      ? 0
      : stage.previousFromPreviousPercent - stage.fromPreviousPercent
  const found = stages.reduce<S | undefined>((worst, stage) => (worst && fall(worst) >= fall(stage) ? worst : stage), undefined)
  return found && fall(found) > 0 ? found : undefined
}

/** Labels that do not run into each other: at most `most` of them, evenly, the others empty. */
export function sparse(labels: string[], most: number): string[] {
  const every = Math.ceil(labels.length / most)
  return labels.map((label, i) => (i % every === 0 ? label : ''))
}
