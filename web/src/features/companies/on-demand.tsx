import { type ComponentProps, lazy, Suspense } from 'react'
import type { NewCompanyDialog as New } from './new-company-dialog'

const LazyNew = lazy(() => import('./new-company-dialog').then((module) => ({ default: module.NewCompanyDialog })))

/** The form weighs as much as the list: it is fetched when it is first opened. */
export const NewCompanyDialog = (props: ComponentProps<typeof New>) => (
  <Suspense>
    <LazyNew {...props} />
  </Suspense>
)
