import { type ComponentProps, lazy, Suspense } from 'react'
import type { ProductDialog as Dialog } from './product-dialog'

const LazyDialog = lazy(() => import('./product-dialog').then((module) => ({ default: module.ProductDialog })))

/** The form weighs as much as the list: it is fetched when it is first opened. */
export const ProductDialog = (props: ComponentProps<typeof Dialog>) => (
  <Suspense>
    <LazyDialog {...props} />
  </Suspense>
)
