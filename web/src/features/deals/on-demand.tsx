import { type ComponentProps, lazy, Suspense } from 'react'
import type { ConflictDialog as Conflict } from './conflict-dialog'
import { DealSkeleton } from './deal-skeleton'
import type { DealPanel as Panel } from './deal-panel'
import type { LossDialog as Loss } from './loss-dialog'
import type { MissingDialog as Missing } from './missing-dialog'
import type { NewDealDialog as New } from './new-deal-dialog'

/* Forms and pickers weigh more than the board itself: they are fetched when they are first opened. */

const LazyConflict = lazy(() => import('./conflict-dialog').then((module) => ({ default: module.ConflictDialog })))
const LazyPanel = lazy(() => import('./deal-panel').then((module) => ({ default: module.DealPanel })))
const LazyLoss = lazy(() => import('./loss-dialog').then((module) => ({ default: module.LossDialog })))
const LazyMissing = lazy(() => import('./missing-dialog').then((module) => ({ default: module.MissingDialog })))
const LazyNew = lazy(() => import('./new-deal-dialog').then((module) => ({ default: module.NewDealDialog })))

const LazyPage = lazy(() => import('./deal-page').then((module) => ({ default: module.DealPage })))

export const DealPage = () => (
  <Suspense
    fallback={
      <>
        <div className="h-12 shrink-0 border-b border-line" />
        <DealSkeleton />
      </>
    }
  >
    <LazyPage />
  </Suspense>
)

export const ConflictDialog = (props: ComponentProps<typeof Conflict>) => (
  <Suspense>
    <LazyConflict {...props} />
  </Suspense>
)

export const DealPanel = (props: ComponentProps<typeof Panel>) => (
  <Suspense>
    <LazyPanel {...props} />
  </Suspense>
)

export const LossDialog = (props: ComponentProps<typeof Loss>) => (
  <Suspense>
    <LazyLoss {...props} />
  </Suspense>
)

export const MissingDialog = (props: ComponentProps<typeof Missing>) => (
  <Suspense>
    <LazyMissing {...props} />
  </Suspense>
)

export const NewDealDialog = (props: ComponentProps<typeof New>) => (
  <Suspense>
    <LazyNew {...props} />
  </Suspense>
)
