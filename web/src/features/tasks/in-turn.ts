/** At once: enough to be quick, few enough for the server to have time for others. */
const SIDE_BY_SIDE = 4

/** Does one thing with each of many; tells which were done and which were refused. */
export async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<{ done: T[]; failed: T[] }> {
  const waiting = [...items]
  const done: T[] = []
  const failed: T[] = []
  const walk = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      try {
        await work(item)
        done.push(item)
      } catch {
        // Told by whoever does the work.
        failed.push(item)
      }
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, walk))
  return { done, failed }
}
