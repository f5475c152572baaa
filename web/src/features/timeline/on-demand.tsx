import { type ComponentProps, lazy, Suspense } from 'react'
import type { CommunicationLink as Communication } from './communication-link'
import type { Feed as Whole } from './feed'
import type { Latest as Few } from './latest'

/* A card shows its facts first; what happened comes right after. */

const LazyFeed = lazy(() => import('./feed').then((module) => ({ default: module.Feed })))
const LazyLatest = lazy(() => import('./latest').then((module) => ({ default: module.Latest })))
const LazyLink = lazy(() => import('./communication-link').then((module) => ({ default: module.CommunicationLink })))

export const Feed = (props: ComponentProps<typeof Whole>) => (
  <Suspense>
    <LazyFeed {...props} />
  </Suspense>
)

export const Latest = (props: ComponentProps<typeof Few>) => (
  <Suspense fallback={<div className="h-24" />}>
    <LazyLatest {...props} />
  </Suspense>
)

export const CommunicationLink = (props: ComponentProps<typeof Communication>) => (
  <Suspense>
    <LazyLink {...props} />
  </Suspense>
)
