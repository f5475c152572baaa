import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import { useMe } from '@/api/me'
import { addDays, type PlainDay, startOf } from '@/lib/zoned'
import { listQuery, type TasksSearch } from '../search'
import type { Task } from '../types'

const PAGE = 200
/** More than anybody reads off a month. */
const MOST_PAGES = 5

type Asked = ReturnType<typeof listQuery> & { dueFrom: string; dueUntil: string; state: 'open' | 'done' }

async function all(query: Asked, signal: AbortSignal) {
  const items: Task[] = []
  let cursor: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await ask(api.GET('/api/crm/tasks', { params: { query: { ...query, limit: PAGE, ...(cursor && { cursor }) } }, signal }))
    items.push(...answer.items)
    cursor = answer.nextCursor ?? undefined
    if (!cursor) return { items, isCut: false }
  }
  return { items, isCut: true }
}

/** Every task due on the days, as the filters say. */
export function useCalendarTasks({ q, who, kind, state }: TasksSearch, days: PlainDay[], timeZone: string | undefined) {
  const { user } = useMe()
  const [first, last] = [days[0] ?? '', days.at(-1) ?? '']
  const dueFrom = startOf(first, timeZone).toISOString()
  const dueUntil = startOf(addDays(last, 1), timeZone).toISOString()
  const range = { ...listQuery({ q, who }, user.id), dueFrom, dueUntil }
  const query = useQuery({
    queryKey: key.list('task', { calendar: true, ...range, state }),
    queryFn: async ({ signal }) => {
      const states = state === 'all' ? (['open', 'done'] as const) : [state]
      const answers = await Promise.all(states.map((one) => all({ ...range, state: one }, signal)))
      return { items: answers.flatMap(({ items }) => items), isCut: answers.some(({ isCut }) => isCut) }
    },
    placeholderData: keepPreviousData,
  })
  const items = query.data?.items ?? []
  return { ...query, tasks: kind ? items.filter((task) => task.kind === kind) : items, isCut: !!query.data?.isCut }
}
