import { type QueryClient, queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import type { Page } from '@/api/types'
import { usePages } from '@/api/use-pages'
import { isRunning } from './state'
import type { ConfigureAnswer, ConfigureRequest, Drift, FailedCall, Platform, PlatformChange, PlatformRun, PlatformTest, Suggestion, Vendor } from './types'

const KIND = 'platform'
const at = (id: string) => ({ path: { id } })

export const vendorsQuery = queryOptions({
  queryKey: key.list(KIND, { vendors: true }),
  queryFn: async ({ signal }) => (await ask(api.GET('/api/v1/crm/vendors', { signal }))).items as Vendor[],
  staleTime: 5 * 60_000,
})

export const platformsQuery = queryOptions({
  queryKey: key.list(KIND),
  queryFn: async ({ signal }) => (await ask(api.GET('/api/v1/crm/connections', { signal }))).items as Platform[],
})

/** Events tell when reading begins and ends, not how far it is. */
const heartbeat = (all: Platform[]) => (all.some(isRunning) ? 1000 : 30_000)

export const usePlatformVendors = () => useQuery(vendorsQuery)

export const usePlatforms = () => useQuery({ ...platformsQuery, refetchInterval: ({ state }) => heartbeat(state.data ?? []) })

export const platformQuery = (id: string) =>
  queryOptions({
    queryKey: key.detail(KIND, id),
    queryFn: async ({ signal }) => (await ask(api.GET('/api/v1/crm/connections/{id}', { params: at(id), signal }))) as Platform,
  })

const disconnecting = (id: string) => ['disconnectPlatform', id]

/** Ended here, or just being ended. */
export const isDisconnected = (client: QueryClient, id: string) =>
  client.getMutationCache().findAll({ mutationKey: disconnecting(id) }).some(({ state }) => state.status === 'pending' || state.status === 'success')

export function usePlatform(id: string) {
  const client = useQueryClient()
  // Events tell of the end as of any change: what is no more must not be asked for again.
  return useQuery({ ...platformQuery(id), enabled: () => !isDisconnected(client, id), refetchInterval: ({ state }) => heartbeat(state.data ? [state.data] : []) })
}

/** Everything that shows platforms asks anew. */
function useRefresh() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: key.all(KIND) })
}

export function useConfigure() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: ConfigureRequest) => ask(api.POST('/api/v1/crm/configure', { body })) as Promise<ConfigureAnswer>,
    onSettled: refresh,
  })
}

export function useChangePlatform(id: string) {
  const client = useQueryClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: PlatformChange) => ask(api.PATCH('/api/v1/crm/connections/{id}', { params: at(id), body })) as Promise<Platform>,
    onSuccess: (platform) => client.setQueryData(platformQuery(id).queryKey, platform),
    onSettled: refresh,
  })
}

export function useDisconnectPlatform(id: string) {
  const client = useQueryClient()
  const refresh = useRefresh()
  return useMutation({
    mutationKey: disconnecting(id),
    mutationFn: () => ask(api.DELETE('/api/v1/crm/connections/{id}', { params: at(id) })),
    onSuccess: () => client.setQueryData(platformsQuery.queryKey, (items) => items?.filter((one) => one.id !== id)),
    onSettled: refresh,
  })
}

const named = (id: string) => ({ query: { connectionId: id } })

export function useReadNow(id: string) {
  const refresh = useRefresh()
  return useMutation({ mutationFn: () => ask(api.POST('/api/v1/crm/sync', { params: named(id) })), onSettled: refresh })
}

export function useTestPlatform(id: string) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: () => ask(api.GET('/api/v1/crm/test', { params: named(id) })) as Promise<PlatformTest>,
    onSettled: refresh,
  })
}

export const usePlatformRuns = (id: string) =>
  usePages(
    key.detail(KIND, id, 'runs'),
    (page, signal) => ask(api.GET('/api/sync/connection/{id}/runs', { params: { ...at(id), query: page }, signal })) as Promise<Page<PlatformRun>>,
    { limit: 25 },
  )

/** Of a platform only what failed is written down. */
export const useFailedCalls = (id: string) =>
  usePages(
    key.detail(KIND, id, 'calls'),
    (page, signal) => ask(api.GET('/api/sync/connection/{id}/calls', { params: { ...at(id), query: page }, signal })) as Promise<Page<FailedCall>>,
    { limit: 50 },
  )

/** Who is on the platform and nobody here; the figures come with each page. */
export function useDrift(id: string) {
  const query = useInfiniteQuery({
    queryKey: key.detail(KIND, id, 'drift'),
    queryFn: ({ pageParam, signal }) =>
      ask(api.GET('/api/v1/crm/connections/{id}/drift', { params: { ...at(id), query: { limit: 50, ...(pageParam && { cursor: pageParam }) } }, signal })) as Promise<Drift>,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ people }) => people.nextCursor ?? undefined,
  })
  return { ...query, head: query.data?.pages[0], rows: query.data?.pages.flatMap(({ people }) => people.items) ?? [] }
}

export const useSuggestions = (personId: string, enabled: boolean) =>
  useQuery({
    queryKey: [...key.detail(KIND, personId, 'suggestions')],
    queryFn: async ({ signal }) => (await ask(api.GET('/api/v1/crm/students/{id}/suggestions', { params: at(personId), signal }))).items as Suggestion[],
    enabled,
  })

/** Whose account it is: a contact's, or nobody's of ours. */
export function useDecide(personId: string) {
  const client = useQueryClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (contactId: string | null) =>
      contactId
        ? ask(api.PUT('/api/v1/crm/students/{id}/contact', { params: at(personId), body: { contactId } }))
        : ask(api.DELETE('/api/v1/crm/students/{id}/contact', { params: at(personId) })),
    onSettled: () => Promise.all([refresh(), client.invalidateQueries({ queryKey: key.all('contact') })]),
  })
}
