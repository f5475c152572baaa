import { type ComponentProps, lazy, Suspense } from 'react'
import { ConnectionSkeleton } from './connection-skeleton'
import type { ConnectDialog as Connect } from './connect-dialog'
import type { DisconnectDialog as Disconnect } from './disconnect-dialog'

/* Conflicts need little of this: pages and forms are fetched when they are first opened. */

const LazyConnect = lazy(() => import('./connect-dialog').then((module) => ({ default: module.ConnectDialog })))
const LazyDisconnect = lazy(() => import('./disconnect-dialog').then((module) => ({ default: module.DisconnectDialog })))
const LazyList = lazy(() => import('./page').then((module) => ({ default: module.IntegrationsPage })))
const LazyLearning = lazy(() => import('./learning-page').then((module) => ({ default: module.LearningPage })))
const LazyPage = lazy(() => import('./connection-page').then((module) => ({ default: module.ConnectionPage })))

export const ConnectDialog = (props: ComponentProps<typeof Connect>) => (
  <Suspense>
    <LazyConnect {...props} />
  </Suspense>
)

export const DisconnectDialog = (props: ComponentProps<typeof Disconnect>) => (
  <Suspense>
    <LazyDisconnect {...props} />
  </Suspense>
)

const skeleton = (
  <div className="flex min-h-0 flex-1">
    <div className="w-[228px] shrink-0 border-r border-line max-lg:hidden" />
    <ConnectionSkeleton />
  </div>
)

export const ConnectionPage = () => (
  <Suspense fallback={skeleton}>
    <LazyPage />
  </Suspense>
)

export const LearningPage = () => (
  <Suspense fallback={skeleton}>
    <LazyLearning />
  </Suspense>
)

export const IntegrationsPage = () => (
  <Suspense fallback={<div className="h-12 shrink-0 border-b border-line" />}>
    <LazyList />
  </Suspense>
)
