import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import { usePages } from '@/api/use-pages'
import { useRegion } from '@/lib/region'
import { addDays, startOf } from '@/lib/zoned'

const text = z.catch(z.optional(z.string()), undefined)
const date = z.catch(z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))), undefined)

/** Filters in the address. */
export const filterSchema = z.object({ kind: text, actor: text, from: date, to: date })
export type Filter = z.infer<typeof filterSchema>

export const membersQuery = queryOptions({
  queryKey: ['team', 'list'],
  queryFn: ({ signal }) => ask(api.GET('/api/team/members', { signal })),
})

/** Record kinds the log knows, in the order of the filter. */
export const KINDS = [
  'student',
  'group',
  'room',
  'contact',
  'company',
  'deal',
  'task',
  'communication',
  'product',
  'pipeline',
  'stage',
  'loss_reason',
  'field',
  'tag',
  'migration',
  'connection',
  'member',
  'invitation',
  'api_key',
  'organization',
  'user',
  'session',
]

/** The days of the filter are the organisation's, the last one included. */
export function useAudit({ kind, actor, from, to }: Filter) {
  const { timeZone } = useRegion()
  const query = {
    kind,
    actorId: actor,
    from: from && startOf(from, timeZone).toISOString(),
    to: to && startOf(addDays(to, 1), timeZone).toISOString(),
  }
  return usePages(
    key.list('audit', query),
    (page, signal) => ask(api.GET('/api/audit', { params: { query: { ...query, ...page } }, signal })),
    { limit: 50 },
  )
}
