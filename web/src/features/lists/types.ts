import type { Narrow, Schemas } from '@/api/types'

export type ViewKind = Schemas['ViewKind']

/** Filters and order of a list, as its address holds them; columns that were turned on or off. */
export type Settings = { search: Record<string, unknown>; columns?: Record<string, boolean> }

export type View = Narrow<Schemas['View'], { settings: Partial<Settings> }>
export type ViewPatch = Schemas['ViewFields']

/** What a list tells of itself. */
export type Shown = {
  kind: ViewKind
  /** What is saved of the address. */
  search: Record<string, unknown>
  /** The same of a saved address, which may be of another time: with what was left out filled in. */
  read: (saved: Record<string, unknown>) => Record<string, unknown>
  onApply: (search: Record<string, unknown>) => void
  columns?: Record<string, boolean>
  onColumns?: (columns: Record<string, boolean>) => void
}
