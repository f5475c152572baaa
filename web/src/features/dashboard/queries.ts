import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'

export const useDashboard = () =>
  useQuery({
    queryKey: key.list('dashboard'),
    queryFn: ({ signal }) => ask(api.GET('/api/dashboard', { signal })),
  })

/** The last migration with its counts; the key is the one its own page uses, so the two share an answer. */
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: key.detail('migration', id),
    queryFn: ({ signal }) => ask(api.GET('/api/migration/status', { params: { query: { id } }, signal })),
  })
