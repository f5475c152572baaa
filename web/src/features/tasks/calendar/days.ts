import { addDays, mondayOf, type PlainDay } from '@/lib/zoned'
import { dueOf } from '../due'
import type { Task } from '../types'

/** Whole weeks that hold the month of the day. */
export function monthDays(day: PlainDay): PlainDay[] {
  const first = mondayOf(`${day.slice(0, 7)}-01`)
  const next = nextMonth(day, 1)
  const days: PlainDay[] = []
  for (let at = first; at < next; at = addDays(at, 7)) for (let i = 0; i < 7; i++) days.push(addDays(at, i))
  return days
}

export const weekDays = (day: PlainDay): PlainDay[] => Array.from({ length: 7 }, (_, i) => addDays(mondayOf(day), i))

/** The first day of the month that many months on. */
export function nextMonth(day: PlainDay, months: number): PlainDay {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
}

/** Tasks of a day: those of the whole day first, then by the hour; what is done after what is not. */
export type DayTasks = { whole: Task[]; timed: Task[] }

const NOTHING: DayTasks = { whole: [], timed: [] }

export function byDay(tasks: readonly Task[], timeZone: string | undefined): (day: PlainDay) => DayTasks {
  const days = new Map<PlainDay, DayTasks>()
  const sorted = tasks.toSorted((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? '') || a.id.localeCompare(b.id))
  for (const task of sorted) {
    const due = dueOf(task, timeZone)
    if (!due) continue
    const known = days.get(due.day) ?? { whole: [], timed: [] }
    known[due.time === null ? 'whole' : 'timed'].push(task)
    days.set(due.day, known)
  }
  for (const known of days.values()) known.whole.sort((a, b) => Number(!!a.doneAt) - Number(!!b.doneAt))
  return (day) => days.get(day) ?? NOTHING
}

export const allOf = ({ whole, timed }: DayTasks): Task[] => [...whole, ...timed]
