import { type ComponentProps, lazy, Suspense } from 'react'
import type { BulkReport as Report } from './bulk-report'
import type { CompanyChoice as Choice } from './company-choice'
import type { ConflictDialog as Conflict } from './conflict-dialog'
import type { DoublesLink as Doubles, LinksPart as Links, MergedAway as Away, MergeDialog as Merge } from '@/features/doubles'
import type { LearningPart as Learning } from '@/features/learning'
import type { NewContactDialog as NewContact } from './new-contact-dialog'
import type { NewRecordDialog as NewRecord } from './new-record-dialog'

/* Dialogs, forms and the picker weigh more than the pages they open from: they are fetched when they are first needed. */

const LazyReport = lazy(() => import('./bulk-report').then((module) => ({ default: module.BulkReport })))
const LazyChoice = lazy(() => import('./company-choice').then((module) => ({ default: module.CompanyChoice })))
const LazyConflict = lazy(() => import('./conflict-dialog').then((module) => ({ default: module.ConflictDialog })))
const LazyContact = lazy(() => import('./new-contact-dialog').then((module) => ({ default: module.NewContactDialog })))
const doubles = () => import('@/features/doubles')
const LazyAway = lazy(() => doubles().then((module) => ({ default: module.MergedAway })))
const LazyDoubles = lazy(() => doubles().then((module) => ({ default: module.DoublesLink })))
const LazyLearning = lazy(() => import('@/features/learning').then((module) => ({ default: module.LearningPart })))
const LazyLinks = lazy(() => doubles().then((module) => ({ default: module.LinksPart })))
const LazyMerge = lazy(() => doubles().then((module) => ({ default: module.MergeDialog })))
const LazyRecord = lazy(() => import('./new-record-dialog').then((module) => ({ default: module.NewRecordDialog })))

export const BulkReport = (props: ComponentProps<typeof Report>) => (
  <Suspense>
    <LazyReport {...props} />
  </Suspense>
)

export const CompanyChoice = (props: ComponentProps<typeof Choice>) => (
  <Suspense>
    <LazyChoice {...props} />
  </Suspense>
)

export const ConflictDialog = (props: ComponentProps<typeof Conflict>) => (
  <Suspense>
    <LazyConflict {...props} />
  </Suspense>
)

export const NewContactDialog = (props: ComponentProps<typeof NewContact>) => (
  <Suspense>
    <LazyContact {...props} />
  </Suspense>
)

export const NewRecordDialog = (props: ComponentProps<typeof NewRecord>) => (
  <Suspense>
    <LazyRecord {...props} />
  </Suspense>
)

export const MergedAway = (props: ComponentProps<typeof Away>) => (
  <Suspense>
    <LazyAway {...props} />
  </Suspense>
)

export const DoublesLink = (props: ComponentProps<typeof Doubles>) => (
  <Suspense>
    <LazyDoubles {...props} />
  </Suspense>
)

export const LearningPart = (props: ComponentProps<typeof Learning>) => (
  <Suspense>
    <LazyLearning {...props} />
  </Suspense>
)

export const LinksPart = (props: ComponentProps<typeof Links>) => (
  <Suspense>
    <LazyLinks {...props} />
  </Suspense>
)

export const MergeDialog = (props: ComponentProps<typeof Merge>) => (
  <Suspense>
    <LazyMerge {...props} />
  </Suspense>
)
