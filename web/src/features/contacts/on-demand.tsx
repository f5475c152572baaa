import { type ComponentProps, lazy, Suspense } from 'react'
import type { BulkReport as Report } from './bulk-report'
import type { CompanyChoice as Choice } from './company-choice'
import type { ConflictDialog as Conflict } from './conflict-dialog'
import type { NewContactDialog as NewContact } from './new-contact-dialog'
import type { NewRecordDialog as NewRecord } from './new-record-dialog'

/* Dialogs, forms and the picker weigh more than the pages they open from: they are fetched when they are first needed. */

const LazyReport = lazy(() => import('./bulk-report').then((module) => ({ default: module.BulkReport })))
const LazyChoice = lazy(() => import('./company-choice').then((module) => ({ default: module.CompanyChoice })))
const LazyConflict = lazy(() => import('./conflict-dialog').then((module) => ({ default: module.ConflictDialog })))
const LazyContact = lazy(() => import('./new-contact-dialog').then((module) => ({ default: module.NewContactDialog })))
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
