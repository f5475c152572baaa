import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Page } from '@/api/types'
import type { Kind } from './record'

type Id = { id: string }
export type Place = { at: number; total: number | undefined; previous: string | undefined; next: string | undefined }

/** Where the record stands in the list it was opened from: the one of its kind that was asked for last. */
export function placeInList(client: QueryClient, kind: Kind, id: string): Place | undefined {
  const lists = client
    .getQueryCache()
    .findAll({ queryKey: [kind, 'list'], predicate: ({ queryKey }) => typeof queryKey[2] === 'object' && queryKey[2] !== null && 'sort' in queryKey[2] })
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
  for (const { state } of lists) {
    const place = placeAmong((state.data as InfiniteData<Page<Id>> | undefined)?.pages ?? [], id)
    if (place) return place
  }
  return undefined
}

export function placeAmong(pages: readonly Page<Id>[], id: string): Place | undefined {
  const rows = pages.flatMap(({ items }) => items)
  const at = rows.findIndex((row) => row.id === id)
  if (at < 0) return undefined
  const isWhole = !pages.at(-1)?.nextCursor
  return { at, total: pages[0]?.total ?? (isWhole ? rows.length : undefined), previous: rows[at - 1]?.id, next: rows[at + 1]?.id }
}
