import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ask, askRecord, ifMatch } from '@/api/client'
import { key } from '@/api/keys'
import { usePages } from '@/api/use-pages'
import type { GroupPatch } from './types'

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

/** One change of the card, on the version the person saw; answers with the next one. */
export function useEditGroup(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ patch, etag }: { patch: GroupPatch; etag: string | null }) =>
      askRecord(api.PATCH('/api/groups/{id}', { params: { path: { id }, header: ifMatch(etag) }, body: patch })),
    onSettled: () => client.invalidateQueries({ queryKey: key.all('group') }),
  })
}
