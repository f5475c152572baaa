import type { PlainDay } from '@/lib/zoned'
import type { Present } from '../due'
import type { Task } from '../types'
import type { DayTasks } from './days'

/** What each way of showing the calendar is given. */
export type ViewProps = {
  days: PlainDay[]
  on: (day: PlainDay) => DayTasks
  present: Present
  /** Whose they are is shown where they are not all one's own. */
  withAssignee: boolean
  onOpen: (task: Task) => void
  /** Left out for those who only look. */
  onPlan: ((day: PlainDay) => void) | undefined
}
