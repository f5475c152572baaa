import type { TFunction } from 'i18next'
import type { Lesson, Place } from './types'

type Num = (value: number) => string

/** Whole per cent. All of it only when it is all, and nothing only when it is nothing. */
export function wholePercent(progress: number) {
  if (progress >= 100) return 100
  if (progress <= 0) return 0
  return Math.min(99, Math.max(1, Math.round(progress)))
}

/** «12 из 20 уроков»; nothing where no lesson is tracked. */
export const lessonsText = ({ doneLessons, trackedLessons }: Pick<Place, 'doneLessons' | 'trackedLessons'>, t: TFunction, num: Num) =>
  trackedLessons > 0 ? t('learning:progress.lessons', { count: trackedLessons, done: num(doneLessons), n: num(trackedLessons) }) : undefined

/** «сделали 12 из 40»: students with a lesson, not lessons with a student. */
export const studentsText = ({ done, students }: Pick<Lesson, 'done' | 'students'>, t: TFunction, num: Num) =>
  t('learning:progress.students', { done: num(done), n: num(students) })

/** How many of its students have done a lesson, 0–100; nothing where nobody can have. */
export const lessonShare = ({ tracking, done, students }: Pick<Lesson, 'tracking' | 'done' | 'students'>) =>
  tracking === 'none' || students === 0 ? undefined : Math.min(100, (done / students) * 100)

/** Lessons of a course that count for progress. */
export const trackedOf = (lessons: Pick<Lesson, 'tracking' | 'status'>[]) =>
  lessons.filter(({ tracking, status }) => tracking !== 'none' && status === 'active').length
