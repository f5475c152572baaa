import type { Narrow, Schemas } from '@/api/types'

export type Standing = 'active' | 'invited' | 'suspended' | 'concluded' | 'removed'
export type AccountStatus = 'active' | 'suspended' | 'removed'
export type StepState = 'incomplete' | 'complete' | 'passed' | 'failed'

/** How fresh something is that came from a platform. */
export type Fresh = { syncedAt: string | null; stale: boolean }

export type Course = Schemas['LmsCourse']
export type CourseCard = Schemas['LmsCoursePage']
export type Module = Schemas['LmsModule']
export type Lesson = Schemas['LmsLesson']
export type CourseEvent = Schemas['LmsEvent']
export type Group = Schemas['LmsGroup']
/** Somebody in a course. */
export type Member = Narrow<Schemas['LmsLearner'], { status: Standing }>
/** Somebody of a lesson's course, and what they did with the lesson. */
export type LessonStudent = Narrow<Schemas['LmsLessonStudent'], { status: Standing; state: StepState }>
/** Somebody's account on a platform. */
export type Learner = Narrow<Schemas['LmsStudent'], { status: AccountStatus }>
/** A course somebody is or was in. */
export type Place = Narrow<Schemas['LmsPlace'], { status: Standing }>
export type LearnerCard = Learner & { places: Place[] }
export type Step = Narrow<Schemas['LmsStep'], { state: StepState }>
export type ContactLearning = { accounts: Learner[]; places: Place[] }
