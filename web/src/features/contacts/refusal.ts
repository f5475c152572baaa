import { isProblem } from '@/lib/problem'

type Edited = { value: unknown; at?: number }

/** The server's word about the value that was edited; about another line of the list it names that line. */
export function refusal(error: unknown, { value, at }: Edited): string | undefined {
  const found = isProblem(error) ? error.errors : []
  const first = found.find(({ pointer }) => place(pointer) === at) ?? found[0]
  if (!first) return undefined
  const line = place(first.pointer)
  const named = Array.isArray(value) && line !== undefined && line !== at ? (value[line] as unknown) : undefined
  return typeof named === 'string' ? `${named}: ${first.detail}` : first.detail
}

/** `/phones/2` → 2 */
function place(pointer: string): number | undefined {
  const index = /\/(\d+)(\/|$)/.exec(pointer)?.[1]
  return index === undefined ? undefined : Number(index)
}
