import { type InfiniteData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import type { Page, Schemas } from '@/api/types'
import { type Paging, usePages } from '@/api/use-pages'
import { chunked } from './chunked'
import type { Conflict, Decision, Outcome } from './types'

export type Filter = { status: 'open' | 'settled'; connectionId?: string; recordId?: string }

const LIMIT = 200
/** The most decisions the server takes at once. */
const MOST = 200

const page = (filter: Filter, paging: Paging, signal?: AbortSignal) =>
  ask(api.GET('/api/sync/conflicts', { params: { query: { ...filter, ...paging } }, ...(signal && { signal }) })) as Promise<Page<Conflict>>

export const useConflicts = (filter: Filter, enabled = true) =>
  usePages(key.list('conflict', filter), (paging, signal) => page(filter, paging, signal), { limit: LIMIT, enabled })

/** All of one record, also where the list shows only its first page. */
export const useRecordConflicts = (recordId: string | undefined, enabled: boolean) =>
  useQuery({
    queryKey: key.list('conflict', { of: recordId }),
    queryFn: async ({ signal }) => (await page({ status: 'open', ...(recordId && { recordId }) }, { limit: LIMIT }, signal)).items,
    enabled: enabled && !!recordId,
  })

/** Everything that is open, page by page. */
export async function allOpen(connectionId: string | undefined): Promise<Conflict[]> {
  const found: Conflict[] = []
  let cursor: string | undefined
  do {
    const next = await page({ status: 'open', ...(connectionId && { connectionId }) }, { limit: LIMIT, ...(cursor && { cursor }) })
    found.push(...next.items)
    cursor = next.nextCursor ?? undefined
  } while (cursor)
  return found
}

async function settleAll(decisions: Decision[]): Promise<Outcome> {
  const outcome: Outcome = { settled: [], failed: [] }
  for (const some of chunked(decisions, MOST)) {
    const { settled, failed } = await ask(api.POST('/api/sync/conflicts/settle', { body: { decisions: some as Schemas['ConflictDecision'][] } }))
    outcome.settled.push(...settled)
    outcome.failed.push(...failed)
  }
  return outcome
}

export function useSettle() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: settleAll,
    // What is decided leaves the list at once, so that the next record is there without a wait.
    onSuccess: ({ settled }) => {
      const gone = new Set(settled)
      client.setQueriesData<InfiniteData<Page<Conflict>> | Conflict[]>({ queryKey: key.all('conflict') }, (known) => {
        if (!known) return known
        if (Array.isArray(known)) return known.filter(({ id }) => !gone.has(id))
        return { ...known, pages: known.pages.map((one) => ({ ...one, items: one.items.filter((item) => item.status !== 'open' || !gone.has(item.id)) })) }
      })
    },
    onSettled: () => refresh(client),
  })
}

export function useReopen() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (ids: string[]) => {
      for (const id of ids) await ask(api.POST('/api/sync/conflicts/{id}/reopen', { params: { path: { id } } }))
    },
    onSettled: () => refresh(client),
  })
}

const refresh = (client: ReturnType<typeof useQueryClient>) => {
  for (const entity of ['conflict', 'connection']) void client.invalidateQueries({ queryKey: key.all(entity) })
}
