import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import type { Page } from '@/api/types'
import { type Paging, usePages } from '@/api/use-pages'
import type { Communication, Entry, EntryKind, Of } from './types'

export const timelineKey = (of: Of) => key.list('timeline', of)

type Asked = Paging & { kinds?: string }

function load(of: Of, query: Asked, signal: AbortSignal) {
  const asked = (id: string) => ({ params: { path: { id }, query }, signal })
  if ('contactId' in of) return ask(api.GET('/api/crm/contacts/{id}/timeline', asked(of.contactId)))
  if ('companyId' in of) return ask(api.GET('/api/crm/companies/{id}/timeline', asked(of.companyId)))
  return ask(api.GET('/api/crm/deals/{id}/timeline', asked(of.dealId)))
}

const PAGE = 50

export const useTimeline = (of: Of) =>
  usePages<Entry>(timelineKey(of), (page, signal) => load(of, page, signal) as Promise<Page<Entry>>, { limit: PAGE })

/** Only entries of these kinds, however deep they lie. */
export function useTimelineOf(of: Of, kinds: readonly EntryKind[], enabled: boolean) {
  const asked = kinds.join(',')
  return usePages<Entry>(key.list('timeline', { ...of, kinds: asked }), (page, signal) => load(of, { ...page, kinds: asked }, signal) as Promise<Page<Entry>>, {
    limit: PAGE,
    enabled,
  })
}

/** What was said last, for a card of another kind. */
export const useLatest = (of: Of, limit: number) =>
  useQuery({
    queryKey: key.list('communication', { ...of, latest: limit }),
    queryFn: ({ signal }) => ask(api.GET('/api/crm/communications', { params: { query: { ...of, limit } }, signal })),
    select: ({ items }) => items.map(entryOf),
  })

const NONE: Entry[] = []
const FAR_BACK = 200

/** What is pinned and lies deeper than the feed has been read; nothing is asked while the feed is whole. */
export function usePinned(of: Of, enabled: boolean): Entry[] {
  const { data } = useQuery({
    queryKey: key.list('communication', { ...of, pinned: true }),
    queryFn: ({ signal }) => ask(api.GET('/api/crm/communications', { params: { query: { ...of, limit: FAR_BACK } }, signal })),
    enabled,
  })
  return useMemo(() => data?.items.filter(({ isPinned }) => isPinned).map(entryOf) ?? NONE, [data])
}

/** A communication as the feed tells it. */
export const entryOf = ({ id, kind, at, direction, subject, body, author, deal, durationSeconds, isPinned, version }: Communication): Entry => ({
  id,
  kind,
  at,
  direction,
  title: subject,
  body,
  actor: author,
  deal,
  fromStage: null,
  toStage: null,
  durationSeconds,
  amountMinor: null,
  currency: null,
  isPinned,
  version,
})

/** A communication by itself: the log knows only its id. */
export const useCommunication = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: key.detail('communication', id),
    queryFn: ({ signal }) => ask(api.GET('/api/crm/communications/{id}', { params: { path: { id } }, signal })),
    enabled,
    retry: false,
  })
