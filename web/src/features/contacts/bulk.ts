export type Failure<T> = { item: T; error: unknown }
export type Outcome<T, Done> = { done: Done[]; failed: Failure<T>[]; /** Never begun: it was stopped before. */ left: T[] }

/** A call's worth: few enough for the progress to keep moving and for a press on «Остановить» to be heard. */
const A_CALL = 50

/** Does one thing with many, a batch a call, and tells honestly how every one of them ended. */
export async function runBatches<T, Done>(
  batches: readonly (readonly T[])[],
  work: (items: readonly T[]) => Promise<Omit<Outcome<T, Done>, 'left'>>,
  { signal, onStep }: { signal?: AbortSignal; onStep?: (finished: number) => void } = {},
): Promise<Outcome<T, Done>> {
  const outcome: Outcome<T, Done> = { done: [], failed: [], left: [] }
  for (const batch of batches) {
    if (signal?.aborted) {
      outcome.left.push(...batch)
      continue
    }
    try {
      const { done, failed } = await work(batch)
      outcome.done.push(...done)
      outcome.failed.push(...failed)
    } catch (error) {
      outcome.failed.push(...batch.map((item) => ({ item, error })))
    }
    onStep?.(outcome.done.length + outcome.failed.length)
  }
  return outcome
}

/** In calls; those of one key stay together, for what is one change for all of them. */
export function batchesOf<T>(items: readonly T[], keyOf: (item: T) => unknown = () => 0, size = A_CALL): T[][] {
  const groups = new Map<unknown, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / size) }, (_, at) => group.slice(at * size, (at + 1) * size)),
  )
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
