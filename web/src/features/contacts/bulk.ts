export type Failure<T> = { item: T; error: unknown }
export type Outcome<T, Done> = { done: Done[]; failed: Failure<T>[]; /** Never begun: it was stopped before. */ left: T[] }

/** At once: enough to be quick, few enough for the server to have time for others. */
const SIDE_BY_SIDE = 4

/** Does one thing with each of many, and tells honestly how every one of them ended. */
export async function runEach<T, Done>(
  items: readonly T[],
  work: (item: T) => Promise<Done>,
  { signal, onStep }: { signal?: AbortSignal; onStep?: (finished: number) => void } = {},
): Promise<Outcome<T, Done>> {
  const waiting = [...items]
  const outcome: Outcome<T, Done> = { done: [], failed: [], left: [] }
  const walk = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      if (signal?.aborted) {
        outcome.left.push(item)
        continue
      }
      try {
        outcome.done.push(await work(item))
      } catch (error) {
        outcome.failed.push({ item, error })
      }
      onStep?.(outcome.done.length + outcome.failed.length)
    }
  }
  await Promise.all(Array.from({ length: Math.min(SIDE_BY_SIDE, items.length) }, walk))
  // They ended as the answers came; a person looks for them in the order of the list.
  const places = new Map(items.map((item, at) => [item, at]))
  outcome.failed.sort((a, b) => (places.get(a.item) ?? 0) - (places.get(b.item) ?? 0))
  return outcome
}

/** Those that were refused for one reason side by side, in the order they came. */
export function byReason<T>(failed: readonly Failure<T>[], reasonOf: (error: unknown) => string): Map<string, T[]> {
  const reasons = new Map<string, T[]>()
  for (const { item, error } of failed) {
    const reason = reasonOf(error)
    reasons.set(reason, [...(reasons.get(reason) ?? []), item])
  }
  return reasons
}
