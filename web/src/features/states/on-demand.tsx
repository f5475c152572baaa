import { lazy, Suspense } from 'react'

const LazyNotFound = lazy(() => import('./not-found').then((module) => ({ default: module.NotFound })))

/** Nobody comes here on purpose: the first page need not carry it. */
export const NotFound = () => (
  <Suspense>
    <LazyNotFound />
  </Suspense>
)
