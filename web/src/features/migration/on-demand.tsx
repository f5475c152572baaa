import { type ComponentProps, lazy, Suspense } from 'react'
import type { ConfirmDialog as Confirm } from '@/ui/confirm-dialog'
import type { ResumeDialog as Resume } from './resume-dialog'
import type { RollbackDialog as Rollback } from './rollback-dialog'

/* Dialogs weigh more than the pages they open from: they are fetched when they are first opened. */

const LazyConfirm = lazy(() => import('@/ui/confirm-dialog').then((module) => ({ default: module.ConfirmDialog })))
const LazyResume = lazy(() => import('./resume-dialog').then((module) => ({ default: module.ResumeDialog })))
const LazyRollback = lazy(() => import('./rollback-dialog').then((module) => ({ default: module.RollbackDialog })))

export const ConfirmDialog = (props: ComponentProps<typeof Confirm>) =>
  props.open && (
    <Suspense>
      <LazyConfirm {...props} />
    </Suspense>
  )

export const ResumeDialog = (props: ComponentProps<typeof Resume>) =>
  props.open && (
    <Suspense>
      <LazyResume {...props} />
    </Suspense>
  )

export const RollbackDialog = (props: ComponentProps<typeof Rollback>) =>
  props.open && (
    <Suspense>
      <LazyRollback {...props} />
    </Suspense>
  )
