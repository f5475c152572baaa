import { useEffect, useMemo } from 'react'
import { useMe } from '@/api/me'
import { rowsOf } from './grouped'
import { useTasks } from './queries'
import { listQuery, type TasksSearch } from './search'
import type { Present } from './due'

/** The kind is sifted here: pages are fetched ahead until there is something to show, but not for ever. */
const AHEAD = 8
const ENOUGH = 30

/** Open tasks and below them those that are done, as the filters say, in the rows the list draws. */
export function useTaskList({ q, who, kind, state }: TasksSearch, present: Present) {
  const { user } = useMe()
  const whose = listQuery({ q, who }, user.id)
  const wantsOpen = state !== 'done'
  const open = useTasks({ ...whose, state: 'open' }, { enabled: wantsOpen })
  const isOpenWhole = !wantsOpen || (open.isSuccess && !open.hasNextPage)
  const wantsDone = state !== 'open' && isOpenWhole
  const done = useTasks({ ...whose, state: 'done' }, { enabled: wantsDone })

  const [openRows, doneRows, wantedDone] = [open.rows, done.rows, state !== 'open']
  const { hasNextPage: hasMoreOpen } = open
  const { hasNextPage: hasMoreDone } = done
  const rows = useMemo(() => {
    const fits = (task: { kind: string }) => !kind || task.kind === kind
    return rowsOf(
      {
        open: wantsOpen ? openRows.filter(fits) : [],
        hasMoreOpen: wantsOpen && hasMoreOpen,
        done: wantedDone && isOpenWhole ? doneRows.filter(fits) : [],
        hasMoreDone,
      },
      present,
    )
  }, [openRows, doneRows, wantsOpen, wantedDone, isOpenWhole, hasMoreOpen, hasMoreDone, kind, present])
  const tasks = useMemo(() => rows.flatMap((row) => (row.type === 'task' ? [row.task] : [])), [rows])

  const current = wantsDone ? done : open
  const { data, hasNextPage, isFetchingNextPage, more } = current
  const pages = data?.pages.length ?? 0
  const sifts = kind !== undefined && hasNextPage && pages < AHEAD && tasks.length < ENOUGH
  useEffect(() => {
    if (sifts && !isFetchingNextPage) more()
  }, [sifts, isFetchingNextPage, more, pages])

  return {
    rows,
    tasks,
    isPending: wantsOpen ? open.isPending || (wantsDone && done.isPending && tasks.length === 0) : done.isPending,
    error: open.error ?? done.error,
    refetch: () => void (open.isError ? open.refetch() : done.refetch()),
    hasMore: hasNextPage,
    isFetchingMore: isFetchingNextPage || sifts,
    more,
  }
}
