import { type QueryClient, useQueries, useQuery } from '@tanstack/react-query'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import type { Page } from '@/api/types'
import { usePages } from '@/api/use-pages'
import type { Group, Kind, Links, Merge } from './kind'
import type { Mergeable } from './mergeable'

const GROUPS = 30

export const useGroups = (kind: Kind) =>
  usePages<Group>(key.list('duplicate', { kind }), (page, signal) => ask(api.GET('/api/crm/duplicates', { params: { query: { kind, ...page } }, signal })), {
    limit: GROUPS,
  })

/** Enough to say how many there are, when they are few. */
export const FEW = 20

export const useFewGroups = (kind: Kind, enabled: boolean) =>
  useQuery<Page<Group>>({
    queryKey: key.list('duplicate', { kind, limit: FEW }),
    queryFn: ({ signal }) => ask(api.GET('/api/crm/duplicates', { params: { query: { kind, limit: FEW } }, signal })),
    enabled,
    staleTime: 60_000,
  })

export const useMerges = (kind: Kind) =>
  usePages<Merge>(key.list('merge', { kind }), (page, signal) => ask(api.GET('/api/crm/merges', { params: { query: { kind, ...page } }, signal })), {
    limit: 50,
  })

export const linksKey = (id: string) => key.detail('contact', id, 'links')

export const useLinks = (id: string) =>
  useQuery<Links>({
    queryKey: linksKey(id),
    queryFn: ({ signal }) => ask(api.GET('/api/crm/contacts/{id}/links', { params: { path: { id } }, signal })),
  })

/** The whole records that are to be merged, in the order asked for. Under a name of their own: an event must not ask for one that is being merged away. */
export function useWhole(kind: Kind, ids: readonly string[]) {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: key.detail('merging', id, kind),
      queryFn: ({ signal }: { signal: AbortSignal }): Promise<Mergeable> => {
        const at = { params: { path: { id } }, signal }
        return kind === 'contact' ? ask(api.GET('/api/crm/contacts/{id}', at)) : ask(api.GET('/api/crm/companies/{id}', at))
      },
      staleTime: 0,
      gcTime: 0,
    })),
    combine: (answers) => ({
      records: answers.every(({ data }) => data) ? answers.map(({ data }) => data!) : undefined,
      error: answers.find(({ error }) => error)?.error,
      again: () => answers.forEach((answer) => void answer.refetch()),
    }),
  })
}

/** A merge shows in the lists of both kinds, in deals, and in what is behind a contact. */
const SHOWN_IN = ['contact', 'company', 'duplicate', 'merge', 'deal', 'pipeline', 'task', 'timeline', 'student']

export function refresh(client: QueryClient) {
  for (const entity of SHOWN_IN) void client.invalidateQueries({ queryKey: key.all(entity) })
}
