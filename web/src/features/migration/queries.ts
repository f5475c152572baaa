import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import { useLiveStatus } from '@/api/live'
import type { Page } from '@/api/types'
import { type Paging, usePages } from '@/api/use-pages'
import { isActive } from './progress'
import type { Credentials, Duplicate, KeptRecord, LogLine, Run, RunRecord, StartRequest, Verdict } from './types'

/** A refetch that keeps an active run moving when no event tells of it; with the socket up it is only a safety net. */
function useHeartbeat() {
  const online = useLiveStatus() === 'online'
  return (run: Run | null | undefined) => (run && isActive(run.status) ? (online ? 5000 : 1500) : false)
}

const historyPage = (page: Paging, signal: AbortSignal) =>
  ask(api.GET('/api/migration/history', { params: { query: page }, signal })) as Promise<Page<Run>>

/** The run that is active, or else the last one; `null` before the first. */
export function useLatestRun() {
  const heartbeat = useHeartbeat()
  return useQuery({
    queryKey: key.list('migration', { latest: true }),
    queryFn: async ({ signal }): Promise<Run | null> => {
      const { items } = await historyPage({ limit: 5 }, signal)
      return items.find((run) => isActive(run.status)) ?? items[0] ?? null
    },
    refetchInterval: (query) => heartbeat(query.state.data),
  })
}

export function useRun(id: string) {
  const heartbeat = useHeartbeat()
  return useQuery({
    queryKey: key.detail('migration', id),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/migration/status', { params: { query: { id } }, signal })) as Promise<Run>,
    refetchInterval: (query) => heartbeat(query.state.data),
  })
}

export const useHistory = () => usePages(key.list('migration'), historyPage, { limit: 20 })

export const useLog = (id: string) =>
  usePages(
    key.detail('migration', id, 'log'),
    (page, signal) =>
      ask(api.GET('/api/migration/{id}/log', { params: { path: { id }, query: page }, signal })) as Promise<Page<LogLine>>,
  )

export type RecordFilter = { verdict?: Verdict; warned?: boolean }

export const useRecords = (id: string, filter: RecordFilter, enabled: boolean) =>
  usePages(
    [...key.detail('migration', id, 'records'), filter],
    (page, signal) =>
      ask(
        api.GET('/api/migration/{id}/records', { params: { path: { id }, query: { ...filter, ...page } }, signal }),
      ) as Promise<Page<RunRecord>>,
    { enabled },
  )

export const useDuplicates = (id: string, enabled: boolean) =>
  usePages(
    key.detail('migration', id, 'duplicates'),
    (page, signal) =>
      ask(api.GET('/api/migration/{id}/duplicates', { params: { path: { id }, query: page }, signal })) as Promise<Page<Duplicate>>,
    { enabled },
  )

export const useBalances = (id: string, enabled: boolean) =>
  usePages(
    key.detail('migration', id, 'balances'),
    (page, signal) =>
      ask(
        api.GET('/api/migration/{id}/balances', { params: { path: { id }, query: { differing: true, ...page } }, signal }),
      ),
    { enabled, limit: 50 },
  )

export const useRollbackPreview = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: key.detail('migration', id, 'rollback-preview'),
    queryFn: ({ signal }) => ask(api.GET('/api/migration/{id}/rollback-preview', { params: { path: { id } }, signal })),
    enabled,
    staleTime: 0,
  })

export const useKept = (id: string) =>
  useQuery({
    queryKey: key.detail('migration', id, 'kept'),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/migration/{id}/kept', { params: { path: { id } }, signal })) as Promise<{ items: KeptRecord[] }>,
  })

export const useTestConnection = () =>
  useMutation({ mutationFn: (access: Credentials) => ask(api.POST('/api/migration/test-connection', { body: access })) })

export function useStart() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (request: StartRequest) => ask(api.POST('/api/migration/start', { body: request })),
    onSettled: () => client.invalidateQueries({ queryKey: key.all('migration') }),
  })
}

type RunAction = { id: string; action: 'cancel' | 'resume' | 'rollback'; body?: object }

/** Cancel, resume, roll back: each answers with the run as it now is. */
export function useRunAction() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, action, body }: RunAction) =>
      ask(api.POST(`/api/migration/{id}/${action}`, { params: { path: { id } }, body: body ?? {} })) as Promise<Run>,
    onSuccess: (run) => {
      if (run?.status) client.setQueryData(key.detail('migration', run.id), run)
    },
    onSettled: () => client.invalidateQueries({ queryKey: key.all('migration') }),
  })
}

