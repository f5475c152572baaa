import type { Column } from '@/ui/data-table'

export type ListColumn<R> = Column<R> & {
  /** What gives way first where there is little room: the highest. Nought always stays. */
  rank: number
  /** Not shown until somebody asks for it. */
  isExtra?: boolean
}

const GAP = 12

/** The least a grid track takes: `minmax(150px,1.3fr)` → 150. */
const least = (width: string) => Number(/(\d+)px/.exec(width)?.[1] ?? 0)

/** Which of the columns fit beside each other, by their ids. */
export function fitting<R>(columns: ListColumn<R>[], room: number): Set<string> {
  const fit = new Set<string>()
  let left = room
  for (const { id, width, rank } of [...columns].sort((a, b) => a.rank - b.rank)) {
    left -= least(width) + GAP
    if (left < 0 && rank > 0) break
    fit.add(id)
  }
  return fit
}
