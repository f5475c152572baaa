import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { Page } from './types'

/** What a list's address says about the page; goes into the query beside the filters. */
export type Paging = { limit: number; cursor?: string }

type Load<T> = (page: Paging, signal: AbortSignal) => Promise<Page<T>>

/** A cursor-paged list as one array; `more` is what `<DataTable onEnd>` wants. */
export function usePages<T>(queryKey: QueryKey, load: Load<T>, { limit = 100, enabled = true } = {}) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => load(pageParam ? { limit, cursor: pageParam } : { limit }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    enabled,
  })
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = query
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return { ...query, rows, total: data?.pages[0]?.total ?? undefined, more }
}
