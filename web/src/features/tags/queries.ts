import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ask, ifMatch } from '@/api/client'
import { key } from '@/api/keys'
import type { Tag, TagPatch } from './types'

const LIST = key.list('tag')

/** All of them; a few hundred at most. */
export const useTags = (enabled = true) =>
  useQuery({ queryKey: LIST, queryFn: ({ signal }) => ask(api.GET('/api/crm/tags', { signal })), enabled, select: ({ items }) => items })

/** A tag's name and colour stand on every record that carries it. */
const refresh = (client: QueryClient) => {
  for (const entity of ['tag', 'contact', 'company', 'deal', 'pipeline']) void client.invalidateQueries({ queryKey: key.all(entity) })
}

export function useCreateTag() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: TagPatch) => ask(api.POST('/api/crm/tags', { body })),
    // Shown at once where one is being chosen.
    onSuccess: (made) => client.setQueryData<{ items: Tag[] }>(LIST, (known) => known && { items: [...known.items, made] }),
    onSettled: () => client.invalidateQueries({ queryKey: key.all('tag') }),
  })
}

export function useChangeTag() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ tag, patch, etag = `"${tag.version}"` }: { tag: Pick<Tag, 'id' | 'version'>; patch: TagPatch; etag?: string | null }) =>
      ask(api.PATCH('/api/crm/tags/{id}', { params: { path: { id: tag.id }, header: ifMatch(etag) }, body: patch })),
    onSettled: () => refresh(client),
  })
}

export function useRestoreTag() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => ask(api.POST('/api/crm/tags/{id}/restore', { params: { path: { id } } })),
    onSettled: () => refresh(client),
  })
}

export function useDeleteTag() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => ask(api.DELETE('/api/crm/tags/{id}', { params: { path: { id } } })),
    onSettled: () => refresh(client),
  })
}
