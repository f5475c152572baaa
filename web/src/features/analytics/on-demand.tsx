import { lazy, Suspense } from 'react'
import { SkeletonRows } from '@/ui/skeleton-rows'

/* The page's pieces are named here, and not in what everybody loads to sign in. */
const LazyPage = lazy(() => import('./page').then((module) => ({ default: module.AnalyticsPage })))

export const AnalyticsPage = () => (
  <Suspense
    fallback={
      <>
        <div className="h-[89px] shrink-0 border-b border-line" />
        <SkeletonRows rows={14} />
      </>
    }
  >
    <LazyPage />
  </Suspense>
)
