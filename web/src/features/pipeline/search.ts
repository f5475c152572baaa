import * as z from 'zod/mini'

const text = z.catch(z.optional(z.string()), undefined)

export const STATUSES = ['all', 'open', 'won', 'lost'] as const
export type Status = (typeof STATUSES)[number]

export const SORTS = ['title', '-title', 'amount', '-amount', 'createdAt', '-createdAt', 'updatedAt', '-updatedAt'] as const

/** Whose deals: everybody's when absent, one's own, or those of a member. */
export const MINE = 'me'

/** What the address of the page holds. */
export const pageSearch = z.object({
  view: z.catch(z._default(z.enum(['board', 'list']), 'board'), 'board'),
  pipeline: text,
  q: text,
  owner: text,
  /** Of the list: ids with commas between them. */
  tag: text,
  /** Of the list. */
  status: z.catch(z._default(z.enum(STATUSES), 'all'), 'all'),
  sort: z.catch(z.optional(z.enum(SORTS)), undefined),
  /** The column a phone shows. */
  stage: text,
  /** The deal beside the board. */
  deal: text,
  /** Opens the form of a new deal, with this contact or company in it. */
  new: z.catch(z.optional(z.union([z.number(), z.string()])), undefined),
  contact: text,
  company: text,
})
/** What of it a saved view of the list keeps. */
export const VIEWED = ['view', 'pipeline', 'q', 'owner', 'tag', 'status', 'sort'] as const satisfies (keyof PageSearch)[]
export type PageSearch = z.infer<typeof pageSearch>

export type SetSearch = (patch: Partial<PageSearch>, options?: { push?: boolean }) => void

/** Both views are narrowed by the same two things. */
export function filterOf({ q, owner }: Pick<PageSearch, 'q' | 'owner'>, myId: string) {
  return { q: q?.trim() || undefined, ownerId: owner === MINE ? myId : owner }
}
export type Filter = ReturnType<typeof filterOf>

export const isFiltered = ({ q, ownerId }: Filter) => !!(q || ownerId)
