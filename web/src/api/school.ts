import type { Schemas } from './types'

/** Shapes of the school's records that several pages show. */

export type Ref = Schemas['Reference']
export type LessonStatus = Schemas['LessonStatus']
export type Lesson = Schemas['LessonItem']
