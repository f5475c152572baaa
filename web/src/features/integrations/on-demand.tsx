import { type ComponentProps, lazy, Suspense } from 'react'
import { ConnectionSkeleton } from './connection-skeleton'
import type { ConnectDialog as Connect } from './connect-dialog'
import type { DisconnectDialog as Disconnect } from './disconnect-dialog'

/* Forms and the page of one connection weigh more than the list: they are fetched when they are first opened. */

const LazyConnect = lazy(() => import('./connect-dialog').then((module) => ({ default: module.ConnectDialog })))
const LazyDisconnect = lazy(() => import('./disconnect-dialog').then((module) => ({ default: module.DisconnectDialog })))
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

export const ConnectionPage = () => (
  <Suspense fallback={<ConnectionSkeleton />}>
    <LazyPage />
  </Suspense>
)
