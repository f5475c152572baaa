import { type ComponentProps, lazy, Suspense } from 'react'
import { SkeletonRows } from '@/ui/skeleton-rows'
import type { ConnectDialog as Connect } from './connect-dialog'
import type { DisconnectDialog as Disconnect } from './disconnect-dialog'
import type { PeopleTab as People } from './people-tab'
import { PlatformSkeleton } from './platform-skeleton'

/* The list of integrations needs little of this: the page, its forms and the search of contacts are fetched when they are first opened. */

const LazyConnect = lazy(() => import('./connect-dialog').then((module) => ({ default: module.ConnectDialog })))
const LazyDisconnect = lazy(() => import('./disconnect-dialog').then((module) => ({ default: module.DisconnectDialog })))
const LazyPage = lazy(() => import('./platform-page').then((module) => ({ default: module.PlatformPage })))
const LazyPeople = lazy(() => import('./people-tab').then((module) => ({ default: module.PeopleTab })))

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

export const PeopleTab = (props: ComponentProps<typeof People>) => (
  <Suspense fallback={<SkeletonRows rows={8} />}>
    <LazyPeople {...props} />
  </Suspense>
)

export const PlatformPage = () => (
  <Suspense fallback={<PlatformSkeleton />}>
    <LazyPage />
  </Suspense>
)
