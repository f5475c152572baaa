import * as z from 'zod/mini'

export const VIEWS = ['active', 'inactive', 'all'] as const
const SORTS = ['name', '-name', 'updatedAt', '-updatedAt'] as const

/** What the address of the list holds. */
export const productSearch = z.object({
  q: z.catch(z.optional(z.string()), undefined),
  view: z.catch(z._default(z.enum(VIEWS), 'active'), 'active'),
  sort: z.catch(z._default(z.enum(SORTS), 'name'), 'name'),
})
export type ProductSearch = z.infer<typeof productSearch>

const SHOWN = { active: true, inactive: false, all: undefined } as const

/** The same as the server's own parameters. */
export const productQuery = ({ q, view, sort }: ProductSearch) => ({ q: q?.trim() || undefined, isActive: SHOWN[view], sort })
export type ProductQuery = ReturnType<typeof productQuery>

export const sortOf = (by: string, desc: boolean): ProductSearch['sort'] => SORTS.find((sort) => sort === (desc ? `-${by}` : by)) ?? 'name'
