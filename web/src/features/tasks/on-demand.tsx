import { type ComponentProps, lazy, Suspense } from 'react'
import { Skeleton } from '@/ui/skeleton'
import { SkeletonRows } from '@/ui/skeleton-rows'
import type { TasksBlock as Block } from './tasks-block'
import type { TaskDialog as Dialog } from './task-dialog'
import type { TaskForm as Form } from './task-form'
import type { NewTaskDialog as New } from './new-task-dialog'

/* Forms weigh more than the lists they open from: they are fetched when they are first opened. */

const LazyForm = lazy(() => import('./task-form').then((module) => ({ default: module.TaskForm })))
const LazyDialog = lazy(() => import('./task-dialog').then((module) => ({ default: module.TaskDialog })))
const LazyNew = lazy(() => import('./new-task-dialog').then((module) => ({ default: module.NewTaskDialog })))

const LazyPage = lazy(() => import('./page').then((module) => ({ default: module.TasksPage })))
const LazyBlock = lazy(() => import('./tasks-block').then((module) => ({ default: module.TasksBlock })))

export const TasksPage = () => (
  <Suspense
    fallback={
      <>
        <div className="h-[89px] shrink-0 border-b border-line" />
        <SkeletonRows rows={14} />
      </>
    }
  >
    <LazyPage />
  </Suspense>
)

export const TasksBlock = (props: ComponentProps<typeof Block>) => (
  <Suspense fallback={<div className="h-[76px]" />}>
    <LazyBlock {...props} />
  </Suspense>
)

export const TaskForm = (props: ComponentProps<typeof Form>) => (
  <Suspense fallback={<Skeleton className="h-8 w-full" />}>
    <LazyForm {...props} />
  </Suspense>
)

export const TaskDialog = (props: ComponentProps<typeof Dialog>) => (
  <Suspense>
    <LazyDialog {...props} />
  </Suspense>
)

export const NewTaskDialog = (props: ComponentProps<typeof New>) => (
  <Suspense>
    <LazyNew {...props} />
  </Suspense>
)
