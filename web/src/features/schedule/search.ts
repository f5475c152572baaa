import * as z from 'zod/mini'
import { addDays, isPlainDay, mondayOf, type PlainDay } from '@/lib/zoned'

const day = z.catch(z.optional(z.string().check(z.refine(isPlainDay))), undefined)

export const scheduleSearch = z.object({
  /** Any day of the week shown. */
  week: day,
  by: z.catch(z._default(z.enum(['room', 'teacher']), 'room'), 'room'),
  /** The day that is open. */
  day,
  branch: z.catch(z.optional(z.string()), undefined),
})
export type ScheduleSearch = z.infer<typeof scheduleSearch>
export type By = ScheduleSearch['by']

/** Monday to Sunday and the open day, which always lies within. */
export function shownWeek({ week, day: open }: Pick<ScheduleSearch, 'week' | 'day'>, today: PlainDay) {
  const monday = mondayOf(week ?? open ?? today)
  const days = Array.from({ length: 7 }, (_, i) => addDays(monday, i))
  const current = open && days.includes(open) ? open : days.includes(today) ? today : monday
  return { monday, days, open: current }
}
