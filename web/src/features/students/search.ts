import * as z from 'zod/mini'

const text = z.catch(z.optional(z.string()), undefined)

export const VIEWS = ['all', 'active', 'debt', 'archived', 'lead'] as const
export type View = (typeof VIEWS)[number]

export const SORTS = ['name', '-name', 'balance', '-balance'] as const

/** What the address of the list holds. */
export const listSearch = z.object({
  q: text,
  view: z.catch(z._default(z.enum(VIEWS), 'all'), 'all'),
  group: text,
  branch: text,
  teacher: text,
  sort: z.catch(z.optional(z.enum(SORTS)), undefined),
  student: text,
})
export type ListSearch = z.infer<typeof listSearch>

/** The same as the server's own parameters. */
export function listQuery({ q, view, group, branch, teacher, sort }: ListSearch) {
  return {
    q: q?.trim() || undefined,
    status: view === 'all' || view === 'debt' ? undefined : view,
    debt: view === 'debt' || undefined,
    groupId: group,
    branchId: branch,
    teacherId: teacher,
    // Debts are looked at from the biggest.
    sort: sort ?? (view === 'debt' ? 'balance' : 'name'),
  }
}
