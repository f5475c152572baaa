import { type ComponentProps, lazy, Suspense } from 'react'
import type { MergeDialog as Merge } from './merge-dialog'

const LazyMerge = lazy(() => import('./merge-dialog').then((module) => ({ default: module.MergeDialog })))

/** Fetched when the first two records are merged. */
export const MergeDialog = (props: ComponentProps<typeof Merge>) => (
  <Suspense>
    <LazyMerge {...props} />
  </Suspense>
)
