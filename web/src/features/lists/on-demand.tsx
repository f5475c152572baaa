import { type ComponentProps, lazy, Suspense } from 'react'
import type { NameDialog as Name } from './name-dialog'

const LazyName = lazy(() => import('./name-dialog').then((module) => ({ default: module.NameDialog })))

/** Fetched when it is first opened. */
export const NameDialog = (props: ComponentProps<typeof Name>) => (
  <Suspense>
    <LazyName {...props} />
  </Suspense>
)
