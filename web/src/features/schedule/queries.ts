import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import type { Lesson } from '@/api/school'
import type { Narrow, Schemas } from '@/api/types'
import { addDays, type PlainDay, startOf } from '@/lib/zoned'
import type { Resource } from './layout'
import type { By } from './search'

/** A week of a big school; beyond it the page asks to choose a branch. */
const MOST_PAGES = 15

export type Week = { lessons: Lesson[]; cut: boolean }

export function useWeek(monday: PlainDay, branch: string | undefined, zone: string | undefined) {
  const from = startOf(monday, zone).toISOString()
  const to = startOf(addDays(monday, 7), zone).toISOString()
  return useQuery({
    queryKey: key.list('lesson', { from, to, branch }),
    queryFn: async ({ signal }): Promise<Week> => {
      const lessons: Lesson[] = []
      let cursor: string | undefined
      for (let page = 0; page < MOST_PAGES; page++) {
        const query = { from, to, branchId: branch, limit: 200, cursor }
        const answer = await ask(api.GET('/api/lessons', { params: { query }, signal }))
        lessons.push(...answer.items)
        cursor = answer.nextCursor ?? undefined
        if (!cursor) return { lessons, cut: false }
      }
      return { lessons, cut: true }
    },
    placeholderData: keepPreviousData,
  })
}

const most = { params: { query: { limit: 200 } } }

/** Rows of the week, in the order of their lists. */
export function useResources(by: By) {
  return useQuery({
    queryKey: key.list(by, { rows: true }),
    queryFn: async ({ signal }): Promise<Resource[]> => {
      if (by === 'room') {
        const { items } = await ask(api.GET('/api/rooms', { ...most, signal }))
        return items
          .filter((room) => room.isActive)
          .map(({ id, name, location, branchName }) => ({ id, name, note: location ?? branchName ?? '' }))
      }
      const { items } = await ask(api.GET('/api/teachers', { ...most, signal }))
      return items.filter((teacher) => !teacher.archivedOn).map(({ id, name }) => ({ id, name }))
    },
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  })
}

export const useBranches = () =>
  useQuery({
    queryKey: key.list('branch', { choices: true }),
    queryFn: async ({ signal }) => (await ask(api.GET('/api/branches', { signal }))).items,
    staleTime: 60_000,
  })

export type Attendee = Narrow<Schemas['LessonAttendance'], { status: 'planned' | 'attended' | 'missed' }>
export type LessonCard = Narrow<Schemas['Lesson'], { attendance: Attendee[] }>

export const useLesson = (id: string | undefined) =>
  useQuery({
    queryKey: key.detail('lesson', id ?? ''),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/lessons/{id}', { params: { path: { id: id ?? '' } }, signal })) as Promise<LessonCard>,
    enabled: id !== undefined,
  })
