import type { RecordTag } from './types'

/** As the server compares names: in any case, «ё» as «е». */
const folded = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase().replaceAll('ё', 'е')

/** Tags whose name holds what is typed, and the one that is called just that. */
export function matching<T extends Pick<RecordTag, 'name'>>(tags: readonly T[], typed: string): { found: T[]; same: T | undefined } {
  const text = folded(typed)
  return { found: tags.filter(({ name }) => folded(name).includes(text)), same: tags.find(({ name }) => folded(name) === text) }
}

/** The same tags, whatever their order. */
export const isSameSet = (one: readonly string[], other: readonly string[]) => one.length === other.length && one.every((id) => other.includes(id))
