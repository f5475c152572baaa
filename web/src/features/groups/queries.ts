import { useQuery } from '@tanstack/react-query'
import { api, ask, askRecord } from '@/api/client'
import { key } from '@/api/keys'
import { usePages } from '@/api/use-pages'

export type GroupFilter = { q: string | undefined; archived: boolean | undefined }

export function useGroups({ q, archived }: GroupFilter) {
  const query = { q: q?.trim() || undefined, archived }
  return usePages(key.list('group', query), (page, signal) =>
    ask(api.GET('/api/groups', { params: { query: { ...query, ...page } }, signal })),
  )
}

export const useGroup = (id: string) =>
  useQuery({
    queryKey: key.detail('group', id),
    queryFn: ({ signal }) => askRecord(api.GET('/api/groups/{id}', { params: { path: { id } }, signal })),
  })
