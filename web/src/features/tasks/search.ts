import * as z from 'zod/mini'
import { isPlainDay } from '@/lib/zoned'
import type { ListQuery } from './queries'
import { KINDS } from './types'

const text = z.catch(z.optional(z.string()), undefined)

export const STATES = ['open', 'done', 'all'] as const

/** What is shown, in the address. */
export const tasksSearch = z.object({
  view: z.catch(z._default(z.enum(['list', 'calendar']), 'list'), 'list'),
  /** Words of the title or the note. */
  q: text,
  /** Whose: one's own when left out, `all`, or somebody's id. */
  who: text,
  kind: z.catch(z.optional(z.enum(KINDS)), undefined),
  state: z.catch(z._default(z.enum(STATES), 'open'), 'open'),
  /** Of the calendar. */
  scale: z.catch(z._default(z.enum(['month', 'week']), 'month'), 'month'),
  day: z.catch(z.optional(z.string().check(z.refine(isPlainDay))), undefined),
  /** The task that is open. */
  task: text,
  /** Somebody came to plan one. */
  new: z.catch(z.optional(z.literal(1)), undefined),
})
/** What of it a saved view keeps. */
export const VIEWED = ['q', 'view', 'who', 'kind', 'state', 'scale'] as const satisfies (keyof TasksSearch)[]
export type TasksSearch = z.infer<typeof tasksSearch>
export type SetSearch = (patch: Partial<TasksSearch>, options?: { push?: boolean }) => void

/** Whose tasks, with which words, the server is asked for. */
export function listQuery({ who, q }: Pick<TasksSearch, 'who' | 'q'>, me: string): ListQuery {
  return { ...(q && { q }), ...(who !== 'all' && { assigneeId: who ?? me }) }
}

export const isFiltered = ({ q, who, kind, state }: TasksSearch) => q !== undefined || who !== undefined || kind !== undefined || state !== 'open'
