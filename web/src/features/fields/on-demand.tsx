import { lazy, Suspense } from 'react'
import { PageBody } from '@/ui/page-body'
import { SkeletonRows } from '@/ui/skeleton-rows'

const LazyPage = lazy(() => import('./fields-page').then((module) => ({ default: module.FieldsPage })))

/** Few open it: no part of what a card has to load. */
export const FieldsPage = () => (
  <Suspense
    fallback={
      <PageBody>
        <SkeletonRows rows={6} />
      </PageBody>
    }
  >
    <LazyPage />
  </Suspense>
)
