import { type ComponentProps, lazy, Suspense } from 'react'
import type { ConflictDialog as Conflict } from './conflict-dialog'
import type { ProductDialog as Dialog } from './product-dialog'

const LazyDialog = lazy(() => import('./product-dialog').then((module) => ({ default: module.ProductDialog })))
const LazyConflict = lazy(() => import('./conflict-dialog').then((module) => ({ default: module.ConflictDialog })))

/** The form weighs as much as the list: it is fetched when it is first opened. */
export const ProductDialog = (props: ComponentProps<typeof Dialog>) => (
  <Suspense>
    <LazyDialog {...props} />
  </Suspense>
)

export const ConflictDialog = (props: ComponentProps<typeof Conflict>) => (
  <Suspense>
    <LazyConflict {...props} />
  </Suspense>
)
