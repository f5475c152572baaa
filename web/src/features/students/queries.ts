import { queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { api, ask, askRecord, ifMatch } from '@/api/client'
import { key } from '@/api/keys'
import type { Ref } from '@/api/school'
import type { Page } from '@/api/types'
import { usePages } from '@/api/use-pages'
import { type ListSearch, listQuery } from './search'
import type { AttendanceRow, LedgerPage, Student, StudentCard, StudentPatch } from './types'

export function useStudents(search: ListSearch) {
  const query = listQuery(search)
  return usePages<Student>(key.list('student', query), (page, signal) =>
    ask(api.GET('/api/students', { params: { query: { ...query, ...page } }, signal })),
  )
}

export const useSummary = () =>
  useQuery({
    queryKey: key.list('student', { summary: true }),
    queryFn: ({ signal }) => ask(api.GET('/api/students/summary', { signal })),
  })

type Known = { record: StudentCard; etag: string | null }

export const studentQuery = (id: string) =>
  queryOptions({
    queryKey: key.detail('student', id),
    queryFn: ({ signal }) =>
      askRecord(api.GET('/api/students/{id}', { params: { path: { id } }, signal })) as Promise<Known>,
  })

export const useStudent = (id: string) => useQuery(studentQuery(id))

export function useLedger(id: string, enabled = true) {
  const query = useInfiniteQuery({
    queryKey: key.detail('student', id, 'ledger'),
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/api/students/{id}/ledger', {
          params: { path: { id }, query: { limit: 100, cursor: pageParam } },
          signal,
        }),
      ) as Promise<LedgerPage>,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    enabled,
  })
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = query
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return { ...query, rows, more, balanceMinor: data?.pages[0]?.balanceMinor, transactions: data?.pages[0]?.transactions }
}

/** The latest lessons, newest first. */
export const useAttendance = (id: string) =>
  useQuery({
    queryKey: key.detail('student', id, 'attendance'),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/students/{id}/attendance', { params: { path: { id }, query: { limit: 60 } }, signal }),
      ) as Promise<Page<AttendanceRow>>,
  })

export const useSubscriptions = (id: string) =>
  useQuery({
    queryKey: key.detail('student', id, 'subscriptions'),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/students/{id}/subscriptions', { params: { path: { id } }, signal })),
  })

const most = { params: { query: { limit: 200 } } }
const CHOICES = {
  group: (signal: AbortSignal) => ask(api.GET('/api/groups', { ...most, signal })),
  teacher: (signal: AbortSignal) => ask(api.GET('/api/teachers', { ...most, signal })),
  branch: (signal: AbortSignal) => ask(api.GET('/api/branches', { signal })),
}

/** What the filters offer. */
export const useChoices = (entity: 'group' | 'branch' | 'teacher') =>
  useQuery({
    queryKey: key.list(entity, { choices: true }),
    queryFn: async ({ signal }): Promise<Ref[]> => (await CHOICES[entity](signal)).items,
    staleTime: 60_000,
  })

/** One change of the card, on the version the person saw. */
export function useEditStudent(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ patch, etag }: { patch: StudentPatch; etag: string | null }) =>
      api.PATCH('/api/students/{id}', { params: { path: { id }, header: ifMatch(etag) }, body: patch }),
    onSettled: () => client.invalidateQueries({ queryKey: key.all('student') }),
  })
}
