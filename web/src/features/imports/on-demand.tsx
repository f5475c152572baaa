import { type ComponentProps, lazy, Suspense } from 'react'
import type { RunList as List } from '@/features/migration'
import { SkeletonRows } from '@/ui/skeleton-rows'
import type { FileForm as Form } from './file-form'

const runs = () => import('@/features/migration')
const LazyList = lazy(() => runs().then((module) => ({ default: module.RunList })))

const LazyForm = lazy(() => import('./file-form').then((module) => ({ default: module.FileForm })))

/** Pages of runs are a feature of their own: what is borrowed of them comes after the page. */
export const RunList = (props: ComponentProps<typeof List>) => (
  <Suspense fallback={<SkeletonRows rows={3} />}>
    <LazyList {...props} />
  </Suspense>
)

/** Comes with the first file. */
export const FileForm = (props: ComponentProps<typeof Form>) => (
  <Suspense fallback={<SkeletonRows rows={8} />}>
    <LazyForm {...props} />
  </Suspense>
)
