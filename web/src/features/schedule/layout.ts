import type { Lesson, Ref } from '@/api/school'
import { dayOf, minutesOf, type PlainDay } from '@/lib/zoned'
import { groupBy } from './group-by'
import { subjectHues } from './hues'
import type { By } from './search'

/** `unmarked`: it is over, and nobody has said whether it took place. */
export type LessonState = 'held' | 'running' | 'planned' | 'unmarked' | 'cancelled'

export type Trouble = 'noTeacher' | 'clash'

export type Placed = {
  lesson: Lesson
  day: PlainDay
  /** Minutes since midnight in the school's zone. */
  from: number
  to: number
  /** Lessons of one row that overlap stand below each other. */
  lane: number
  lanes: number
  state: LessonState
  trouble: Trouble | null
  /** Colour of its subject. */
  hue: number
}

export type Row = { id: string | null; name: string; note?: string; days: Map<PlainDay, Placed[]> }

export type Resource = Ref & { note?: string }

export function stateOf({ status, startsAt, endsAt }: Pick<Lesson, 'status' | 'startsAt' | 'endsAt'>, now: number): LessonState {
  if (status !== 'planned') return status
  if (Date.parse(endsAt) <= now) return 'unmarked'
  return Date.parse(startsAt) <= now ? 'running' : 'planned'
}

/** Ids of lessons that want the same teacher or the same room at the same time. */
export function clashes(lessons: readonly Lesson[]): Set<string> {
  const found = new Set<string>()
  const live = lessons.filter((lesson) => lesson.status !== 'cancelled')
  for (const of of ['teacher', 'room'] as const) {
    const byResource = groupBy(
      live.filter((lesson) => lesson[of]),
      (lesson) => lesson[of]!.id,
    )
    for (const group of byResource.values()) {
      const sorted = group.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
      let latest: Lesson | undefined
      for (const lesson of sorted) {
        if (latest && Date.parse(lesson.startsAt) < Date.parse(latest.endsAt)) {
          found.add(lesson.id).add(latest.id)
        }
        if (!latest || Date.parse(lesson.endsAt) > Date.parse(latest.endsAt)) latest = lesson
      }
    }
  }
  return found
}

/** Gives overlapping lessons of one cell a lane each; those that touch nobody keep the whole height. */
export function assignLanes<T extends { from: number; to: number }>(items: readonly T[]): (T & { lane: number; lanes: number })[] {
  const sorted = items.toSorted((a, b) => a.from - b.from || b.to - a.to)
  const result: (T & { lane: number; lanes: number })[] = []
  let cluster: (T & { lane: number; lanes: number })[] = []
  let ends: number[] = []
  const close = () => {
    for (const item of cluster) item.lanes = ends.length
    cluster = []
    ends = []
  }
  for (const item of sorted) {
    if (ends.length > 0 && item.from >= Math.max(...ends)) close()
    const free = ends.findIndex((end) => end <= item.from)
    const lane = free < 0 ? ends.length : free
    ends[lane] = item.to
    const placed = { ...item, lane, lanes: 1 }
    cluster.push(placed)
    result.push(placed)
  }
  close()
  return result
}

export type Zone = string | undefined

type View = { zone: Zone; now: number; clashing: Set<string>; hueOf: (lesson: Lesson) => number }

function place(lesson: Lesson, { zone, now, clashing, hueOf }: View) {
  const from = minutesOf(lesson.startsAt, zone)
  const end = minutesOf(lesson.endsAt, zone)
  const live = lesson.status === 'planned'
  const trouble: Trouble | null = live && !lesson.teacher ? 'noTeacher' : live && clashing.has(lesson.id) ? 'clash' : null
  return {
    lesson,
    day: dayOf(lesson.startsAt, zone),
    from,
    // Past midnight it is cut off; too short to be seen it gets a quarter of an hour.
    to: Math.max(end <= from ? 24 * 60 : end, from + 15),
    state: stateOf(lesson, now),
    trouble,
    hue: hueOf(lesson),
  }
}

/** Rows of the week: every resource, and one more for lessons that have none. */
export function buildRows(lessons: readonly Lesson[], by: By, resources: readonly Resource[], zone: Zone, now: number, none: string): Row[] {
  const view = { zone, now, clashing: clashes(lessons), hueOf: subjectHues(lessons) }
  const byResource = groupBy(lessons, (lesson) => lesson[by]?.id ?? null)
  const known = new Set(resources.map(({ id }) => id))
  // A room or a teacher in the archive still has old lessons.
  const gone = new Map<string, Resource>()
  for (const lesson of lessons) {
    const one = lesson[by]
    if (one && !known.has(one.id)) gone.set(one.id, one)
  }
  const rows = [...resources, ...gone.values()].map(({ id, name, note }): Row => {
    return { id, name, ...(note && { note }), days: spread(byResource.get(id) ?? [], view) }
  })
  const orphans = byResource.get(null)
  if (orphans) rows.push({ id: null, name: none, days: spread(orphans, view) })
  return rows
}

function spread(lessons: readonly Lesson[], view: View) {
  const placed = lessons.map((lesson) => place(lesson, view))
  const days = new Map<PlainDay, Placed[]>()
  for (const [day, items] of groupBy(placed, (item) => item.day)) days.set(day, assignLanes(items))
  return days
}

/** Fewer would make an hour lesson look like a whole morning. */
const SHORTEST_AXIS = 8 * 60

/** Hours of the open day's axis: those the week uses, so that each is as wide as it can be; a week without lessons is 9–21. */
export function axisOf(items: readonly Pick<Placed, 'from' | 'to'>[]): { from: number; to: number } {
  if (items.length === 0) return { from: 9 * 60, to: 21 * 60 }
  const from = Math.min(...items.map((item) => Math.floor(item.from / 60) * 60))
  const to = Math.max(...items.map((item) => Math.ceil(item.to / 60) * 60))
  const longer = Math.min(24 * 60, Math.max(to, from + SHORTEST_AXIS))
  return { from: Math.min(from, longer - SHORTEST_AXIS), to: longer }
}

export const placeOn = (axis: { from: number; to: number }, minutes: number) =>
  ((minutes - axis.from) / (axis.to - axis.from)) * 100

export function countStates(rows: readonly Row[]) {
  const counts: Record<LessonState, number> = { held: 0, running: 0, planned: 0, unmarked: 0, cancelled: 0 }
  const troubles: Placed[] = []
  for (const row of rows) {
    for (const items of row.days.values()) {
      for (const item of items) {
        counts[item.state] += 1
        if (item.trouble) troubles.push(item)
      }
    }
  }
  return { counts, troubles: troubles.toSorted((a, b) => a.lesson.startsAt.localeCompare(b.lesson.startsAt)) }
}

export const lessonsOn = (rows: readonly Row[], day: PlainDay) => rows.flatMap((row) => row.days.get(day) ?? [])
