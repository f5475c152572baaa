import { type ComponentType, lazy, Suspense } from 'react'

const later = (load: () => Promise<ComponentType>) => {
  const Page = lazy(() => load().then((page) => ({ default: page })))
  return () => (
    <Suspense>
      <Page />
    </Suspense>
  )
}

/* Reached from a letter, or on the way to one; whoever signs in does not wait for them. */

export const ForgotPage = later(() => import('./forgot-page').then((module) => module.ForgotPage))
export const InvitePage = later(() => import('./invite-page').then((module) => module.InvitePage))
export const ResetPage = later(() => import('./reset-page').then((module) => module.ResetPage))
