import { type ComponentProps, lazy, Suspense } from 'react'
import { SkeletonRows } from '@/ui/skeleton-rows'
import type { LearningPart as Part } from './learning-part'

/* A person's card needs one block of this: each page is fetched when it is opened. */

const LazyCourses = lazy(() => import('./courses-page').then((module) => ({ default: module.CoursesPage })))
const LazyCourse = lazy(() => import('./course-page').then((module) => ({ default: module.CoursePage })))
const LazyLesson = lazy(() => import('./lesson-page').then((module) => ({ default: module.LessonPage })))
const LazyLearners = lazy(() => import('./learners-page').then((module) => ({ default: module.LearnersPage })))
const LazyLearner = lazy(() => import('./learner-page').then((module) => ({ default: module.LearnerPage })))
const LazyPart = lazy(() => import('./learning-part').then((module) => ({ default: module.LearningPart })))

const list = (
  <>
    <div className="h-[89px] shrink-0 border-b border-line max-md:h-[97px]" />
    <SkeletonRows rows={20} />
  </>
)
const page = (
  <>
    <div className="h-12 shrink-0 border-b border-line" />
    <SkeletonRows rows={14} />
  </>
)

export const CoursesPage = () => (
  <Suspense fallback={list}>
    <LazyCourses />
  </Suspense>
)

export const LearnersPage = () => (
  <Suspense fallback={list}>
    <LazyLearners />
  </Suspense>
)

export const CoursePage = () => (
  <Suspense fallback={page}>
    <LazyCourse />
  </Suspense>
)

export const LessonPage = () => (
  <Suspense fallback={page}>
    <LazyLesson />
  </Suspense>
)

export const LearnerPage = () => (
  <Suspense fallback={page}>
    <LazyLearner />
  </Suspense>
)

export const LearningPart = (props: ComponentProps<typeof Part>) => (
  <Suspense>
    <LazyPart {...props} />
  </Suspense>
)
