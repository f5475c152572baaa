import { type ComponentProps, lazy, Suspense } from 'react'
import { Skeleton } from '@/ui/skeleton'
import type { TagPicker as Picker } from './tag-picker'

const LazyPicker = lazy(() => import('./tag-picker').then((module) => ({ default: module.TagPicker })))

/** Comes with the first click on it. */
export const TagPicker = (props: ComponentProps<typeof Picker>) => (
  <Suspense fallback={<Skeleton className="h-8 w-60" />}>
    <LazyPicker {...props} />
  </Suspense>
)
