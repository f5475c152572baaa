import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ask, ifMatch } from '@/api/client'
import { key } from '@/api/keys'
import { useLiveStatus } from '@/api/live'
import type { Page } from '@/api/types'
import { type Paging, usePages } from '@/api/use-pages'
import { isBusy } from './state'
import type {
  AuthUrlRequest,
  Connection,
  ConnectionPatch,
  ConnectRequest,
  FieldChange,
  LoggedCall,
  Mapping,
  Outgoing,
  SyncRun,
  Vendor,
} from './types'

const KIND = 'connection'
const at = (id: string) => ({ path: { id } })

export const vendorsQuery = queryOptions({
  queryKey: key.list(KIND, { vendors: true }),
  queryFn: async ({ signal }) => (await ask(api.GET('/api/sync/vendors', { signal }))).items as Vendor[],
  staleTime: 5 * 60_000,
})

export const connectionsQuery = queryOptions({
  queryKey: key.list(KIND),
  queryFn: async ({ signal }) => (await ask(api.GET('/api/sync/connection', { signal }))).items as Connection[],
})

/** Events tell of most changes; the lag grows by itself, and what works moves fast. */
function useHeartbeat() {
  const online = useLiveStatus() === 'online'
  return (all: Connection[]) => (all.some(isBusy) ? (online ? 3000 : 1500) : 30_000)
}

export const useVendors = () => useQuery(vendorsQuery)

export function useConnections(enabled = true) {
  const heartbeat = useHeartbeat()
  return useQuery({ ...connectionsQuery, enabled, refetchInterval: ({ state }) => heartbeat(state.data ?? []) })
}

export const connectionQuery = (id: string) =>
  queryOptions({
    queryKey: key.detail(KIND, id),
    queryFn: async ({ signal }) => (await ask(api.GET('/api/sync/connection/{id}', { params: at(id), signal }))) as Connection,
  })

const disconnecting = (id: string) => ['disconnect', id]

/** Ended here, or just being ended. */
export const isDisconnected = (client: QueryClient, id: string) =>
  client.getMutationCache().findAll({ mutationKey: disconnecting(id) }).some(({ state }) => state.status === 'pending' || state.status === 'success')

export function useConnection(id: string) {
  const heartbeat = useHeartbeat()
  const client = useQueryClient()
  // Events tell of the end as of any change: what is no more must not be asked for again. Looked up at that moment, as no drawing comes between.
  return useQuery({ ...connectionQuery(id), enabled: () => !isDisconnected(client, id), refetchInterval: ({ state }) => heartbeat(state.data ? [state.data] : []) })
}

/** Everything that shows connections asks anew. */
function useRefresh() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: key.all(KIND) })
}

export const useAuthUrl = () =>
  useMutation({
    mutationFn: (body: AuthUrlRequest) => ask(api.POST('/api/sync/connection/auth-url', { body })),
  })

export function useConnect() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: ConnectRequest) => ask(api.POST('/api/sync/connection', { body })) as Promise<Connection>,
    onSettled: refresh,
  })
}

export function useChangeConnection() {
  const client = useQueryClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ before, patch }: { before: Connection; patch: ConnectionPatch }) =>
      ask(api.PATCH('/api/sync/connection/{id}', { params: { ...at(before.id), header: ifMatch(`"${before.version}"`) }, body: patch })) as Promise<Connection>,
    onSuccess: (connection) => client.setQueryData(connectionQuery(connection.id).queryKey, connection),
    onSettled: refresh,
  })
}

export function useDisconnect(id: string) {
  const client = useQueryClient()
  const refresh = useRefresh()
  return useMutation({
    mutationKey: disconnecting(id),
    mutationFn: () => ask(api.DELETE('/api/sync/connection/{id}', { params: at(id) })),
    onSuccess: () => client.setQueryData(connectionsQuery.queryKey, (items) => items?.filter((one) => one.id !== id)),
    onSettled: refresh,
  })
}

export function useRunNow(id: string) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: () => ask(api.POST('/api/sync/connection/{id}/run', { params: at(id) })),
    onSettled: refresh,
  })
}

export function useAudit(id: string) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (repair: boolean) => ask(api.POST('/api/sync/connection/{id}/audit', { params: at(id), body: { repair } })),
    onSettled: refresh,
  })
}

export const mappingQuery = (id: string) =>
  queryOptions({
    queryKey: key.detail(KIND, id, 'fields'),
    queryFn: async ({ signal }) => (await ask(api.GET('/api/sync/connection/{id}/fields', { params: at(id), signal }))) as Mapping,
  })

/** Only what changed is sent; the rest of the mapping stays as it is. */
export function useChangeFields(id: string) {
  const client = useQueryClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (items: FieldChange[]) =>
      ask(api.PUT('/api/sync/connection/{id}/fields', { params: at(id), body: { items } })) as Promise<Mapping>,
    onSuccess: (mapping) => client.setQueryData(mappingQuery(id).queryKey, mapping),
    onSettled: refresh,
  })
}

export const useOutgoing = (id: string, state: 'waiting' | 'dead') =>
  usePages(
    [...key.detail(KIND, id, 'outgoing'), state],
    (page, signal) =>
      ask(api.GET('/api/sync/connection/{id}/outgoing', { params: { ...at(id), query: { state, ...page } }, signal })) as Promise<Page<Outgoing>>,
    { limit: 50 },
  )

export function useSettleOutgoing(id: string) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ action, recordId }: { action: 'retry' | 'discard'; recordId?: string }) =>
      ask(api.POST(`/api/sync/connection/{id}/outgoing/${action}`, { params: at(id), body: recordId ? { recordId } : {} })),
    onSettled: refresh,
  })
}

export const useRuns = (id: string) =>
  usePages(
    key.detail(KIND, id, 'runs'),
    (page: Paging, signal) =>
      ask(api.GET('/api/sync/connection/{id}/runs', { params: { ...at(id), query: page }, signal })) as Promise<Page<SyncRun>>,
    { limit: 25 },
  )

export const useCalls = (id: string, failed: boolean) =>
  usePages(
    [...key.detail(KIND, id, 'calls'), failed],
    (page, signal) =>
      ask(
        api.GET('/api/sync/connection/{id}/calls', { params: { ...at(id), query: { ...(failed && { failed }), ...page } }, signal }),
      ) as Promise<Page<LoggedCall>>,
    { limit: 50 },
  )
