import { lazy, Suspense } from 'react'
import { PageBody } from '@/ui/page-body'
import { SkeletonRows } from '@/ui/skeleton-rows'

const LazyPage = lazy(() => import('./page').then((module) => ({ default: module.PipelineSettingsPage })))

/** Few open it: no part of what the board has to load. */
export const PipelineSettingsPage = () => (
  <Suspense
    fallback={
      <PageBody>
        <SkeletonRows rows={8} />
      </PageBody>
    }
  >
    <LazyPage />
  </Suspense>
)
