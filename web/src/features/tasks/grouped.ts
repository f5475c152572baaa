import { GROUPS, type Group, groupOf, type Present } from './due'
import type { Task } from './types'

export type Row = { type: 'head'; group: Group; /** Unknown while more may come. */ count: number | undefined } | { type: 'task'; group: Group; task: Task }

type Loaded = { open: readonly Task[]; hasMoreOpen: boolean; done: readonly Task[]; hasMoreDone: boolean }

/** The list as it is drawn: headings between tasks. The server tells open tasks by when they are due, done ones by when they were done. */
export function rowsOf({ open, hasMoreOpen, done, hasMoreDone }: Loaded, present: Present): Row[] {
  const groups = new Map<Group, Task[]>()
  for (const task of open) {
    const group = groupOf(task, present)
    groups.set(group, [...(groups.get(group) ?? []), task])
  }
  if (done.length > 0) groups.set('done', [...done])
  const last = open.at(-1)
  const reached = last && hasMoreOpen ? groupOf(last, present) : undefined
  return GROUPS.flatMap((group): Row[] => {
    const tasks = groups.get(group)
    if (!tasks) return []
    const isWhole = group === 'done' ? !hasMoreDone : isPast(group, reached)
    return [{ type: 'head', group, count: isWhole ? tasks.length : undefined }, ...tasks.map((task): Row => ({ type: 'task', group, task }))]
  })
}

/** Whether no further page can bring a task of the group, when loading has got to `reached`. */
function isPast(group: Group, reached: Group | undefined): boolean {
  if (!reached) return true
  // What is due on the day comes first, and before the hours that have passed.
  if (group === 'overdue' && reached === 'today') return false
  return GROUPS.indexOf(reached) > GROUPS.indexOf(group)
}
