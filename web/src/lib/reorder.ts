/** The list with the item `id` at the place `to`, counted among the others. */
export function placed<T extends { id: string }>(items: readonly T[], id: string, to: number): T[] {
  const item = items.find((one) => one.id === id)
  if (!item) return [...items]
  const others = items.filter((one) => one !== item)
  return others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, item)
}

/** Where `id` comes when it is dropped at the upper or the lower edge of `over`. */
export function droppedAt(items: readonly { id: string }[], id: string, over: string, edge: 'top' | 'bottom'): number {
  const others = items.filter((one) => one.id !== id)
  const at = others.findIndex((one) => one.id === over)
  return edge === 'top' ? at : at + 1
}
