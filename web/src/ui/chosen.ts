/** Ticks one row, or with `anchor` everything between the two; what is ticked already stays, a single one goes. */
export function toggled(chosen: ReadonlySet<string>, order: string[], id: string, anchor?: string): Set<string> {
  const next = new Set(chosen)
  const [from, to] = [anchor === undefined ? -1 : order.indexOf(anchor), order.indexOf(id)]
  if (from >= 0 && to >= 0 && from !== to) {
    for (const between of order.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(between)
  } else if (!next.delete(id)) next.add(id)
  return next
}
