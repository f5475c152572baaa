import * as z from 'zod/mini'

const text = z.catch(z.optional(z.string()), undefined)

export const VIEWS = ['all', 'mine'] as const
export const SORTS = ['name', '-name', 'createdAt', '-createdAt', 'updatedAt', '-updatedAt'] as const

/** What the address of a list holds. */
export const listSearch = z.object({
  q: text,
  view: z.catch(z._default(z.enum(VIEWS), 'all'), 'all'),
  owner: text,
  /** Ids with commas between them. */
  tag: text,
  sort: z.catch(z._default(z.enum(SORTS), 'name'), 'name'),
})
/** What of it a saved view keeps. */
export const VIEWED = ['q', 'view', 'owner', 'tag', 'sort'] as const satisfies (keyof ListSearch)[]
export type ListSearch = z.infer<typeof listSearch>

/** The same as the server's own parameters. */
export const listQuery = ({ q, view, owner, tag, sort }: ListSearch, myId: string) => ({
  q: q?.trim() || undefined,
  ownerId: view === 'mine' ? myId : owner,
  // Several stand in one parameter, with commas between them.
  tagId: tag ? [tag] : undefined,
  sort,
})
export type ListQuery = ReturnType<typeof listQuery>

export const isFiltered = ({ q, ownerId, tagId }: ListQuery) => [q, ownerId, tagId].some((one) => one !== undefined)

/** What is new is looked for first where time orders the list. */
export function sortAfter(current: ListSearch['sort'], by: string): ListSearch['sort'] {
  const turned = current === by ? `-${by}` : current === `-${by}` ? by : by === 'name' ? by : `-${by}`
  return SORTS.find((sort) => sort === turned) ?? 'name'
}
