import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ask, askRecord } from '@/api/client'
import { key } from '@/api/keys'
import { usePages } from '@/api/use-pages'
import { knownTask } from './cached'
import type { About, Task } from './types'

export type Known = { record: Task; etag: string | null }

export type ListQuery = Partial<{ q: string; state: 'open' | 'done'; assigneeId: string; dueFrom: string; dueUntil: string }> & Partial<Record<'contactId' | 'companyId' | 'dealId', string>>

export const useTasks = (query: ListQuery, { limit = 100, enabled = true } = {}) =>
  usePages<Task>(key.list('task', query), (page, signal) => ask(api.GET('/api/crm/tasks', { params: { query: { ...query, ...page } }, signal })), {
    limit,
    enabled,
  })

/** As many as a card shows before it asks for more. */
const ON_A_CARD = 8

/** What is to be done about a record, the next first. */
export const useTasksAbout = (about: About) => useTasks({ ...about, state: 'open' }, { limit: ON_A_CARD })

export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: key.detail('task', id),
    queryFn: ({ signal }) => askRecord(api.GET('/api/crm/tasks/{id}', { params: { path: { id } }, signal })) as Promise<Known>,
  })

/** Shown as a list knows it until the server has answered. */
export function useTask(id: string) {
  const client = useQueryClient()
  const placeholderData = () => {
    const record = knownTask(client, id)
    return record && { record, etag: `"${record.version}"` }
  }
  return useQuery({ ...taskQuery(id), placeholderData })
}
