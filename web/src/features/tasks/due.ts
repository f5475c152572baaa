import { addDays, clockOf, dayOf, momentOf, mondayOf, type PlainDay } from '@/lib/zoned'
import type { Task } from './types'

/** When a task is due, as a person says it: a day of the organisation, and a time unless the whole day will do. */
export type Due = { day: PlainDay; time: string | null }

/** The present, in the organisation's zone. */
export type Present = { now: number; today: PlainDay; timeZone: string | undefined }

type Dated = Pick<Task, 'dueAt' | 'isAllDay'>

export const dueOf = ({ dueAt, isAllDay }: Dated, timeZone: string | undefined): Due | null =>
  dueAt ? { day: dayOf(dueAt, timeZone), time: isAllDay ? null : clockOf(dueAt, timeZone) } : null

/** The same for the server. */
export const dueFields = (due: Due | null, timeZone: string | undefined) =>
  due ? { dueAt: momentOf(due.day, due.time ?? '00:00', timeZone).toISOString(), isAllDay: due.time === null } : { dueAt: null, isAllDay: false }

export const isLate = ({ dueAt, isAllDay, doneAt }: Dated & Pick<Task, 'doneAt'>, { now, today, timeZone }: Present): boolean =>
  !doneAt && !!dueAt && (isAllDay ? dayOf(dueAt, timeZone) < today : Date.parse(dueAt) < now)

/** Days that are one press away. */
export const quickDays = (today: PlainDay) => [
  { name: 'today', day: today },
  { name: 'tomorrow', day: addDays(today, 1) },
  { name: 'week', day: addDays(today, 7) },
]

export const GROUPS = ['overdue', 'today', 'tomorrow', 'week', 'later', 'none', 'done'] as const
export type Group = (typeof GROUPS)[number]

/** Under which heading an open task stands. */
export function groupOf(task: Task, present: Present): Exclude<Group, 'done'> {
  if (!task.dueAt) return 'none'
  const { today, timeZone } = present
  if (isLate({ ...task, doneAt: null }, present)) return 'overdue'
  const day = dayOf(task.dueAt, timeZone)
  if (day <= today) return 'today'
  if (day === addDays(today, 1)) return 'tomorrow'
  return day <= addDays(mondayOf(today), 6) ? 'week' : 'later'
}
