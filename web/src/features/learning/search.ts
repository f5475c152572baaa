import * as z from 'zod/mini'

const text = z.catch(z.optional(z.string()), undefined)
const yes = z.catch(z.optional(z.literal(1)), undefined)

/** What the address of the courses holds. */
export const coursesSearch = z.object({ q: text, connection: text, removed: yes })
export type CoursesSearch = z.infer<typeof coursesSearch>

export const coursesQuery = ({ q, connection, removed }: CoursesSearch) => ({
  q: q?.trim() || undefined,
  connectionId: connection,
  removed: removed === 1 || undefined,
})
export type CoursesQuery = ReturnType<typeof coursesQuery>

export const TABS = ['lessons', 'students', 'teachers', 'calendar'] as const
export type Tab = (typeof TABS)[number]

/** Of one course: the part that is shown, and whom its people are narrowed down to. */
export const courseSearch = z.object({
  tab: z.catch(z._default(z.enum(TABS), 'lessons'), 'lessons'),
  q: text,
  group: text,
  role: z.catch(z.optional(z.enum(['all'])), undefined),
  student: text,
})
export type CourseSearch = z.infer<typeof courseSearch>

export const peopleQuery = ({ tab, q, group, role }: CourseSearch) => ({
  q: q?.trim() || undefined,
  group,
  role: tab === 'teachers' ? ('teacher' as const) : role === 'all' ? undefined : ('student' as const),
})
export type PeopleQuery = ReturnType<typeof peopleQuery>

export const LESSON_STATES = ['done', 'failed', 'open'] as const
export type LessonState = (typeof LESSON_STATES)[number]

export const lessonSearch = z.object({ state: z.catch(z.optional(z.enum(LESSON_STATES)), undefined) })

export const STATUSES = ['active', 'suspended', 'removed'] as const
const LINKED = ['yes', 'no'] as const

/** Of the students of all platforms. */
export const learnersSearch = z.object({
  q: text,
  status: z.catch(z.optional(z.enum(STATUSES)), undefined),
  linked: z.catch(z.optional(z.enum(LINKED)), undefined),
  connection: text,
})
export type LearnersSearch = z.infer<typeof learnersSearch>

export const learnersQuery = ({ q, status, linked, connection }: LearnersSearch) => ({
  q: q?.trim() || undefined,
  status,
  linked: linked && linked === 'yes',
  connectionId: connection,
})
export type LearnersQuery = ReturnType<typeof learnersQuery>

export const learnerSearch = z.object({ course: text })
