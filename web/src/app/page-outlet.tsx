import { Outlet, useLocation } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useMe } from '@/api/me'
import { featureOf } from './gated'
import i18n from './i18n'
import { PagePending } from './page-pending'

const FeatureOff = lazy(async () => {
  const [module] = await Promise.all([import('@/features/rollout'), i18n.loadNamespaces('rollout')])
  return { default: module.FeatureOff }
})

/** The page, or who can switch it on. What is switched off meanwhile goes from an open window, too. */
export function PageOutlet() {
  const { pathname } = useLocation()
  const { features } = useMe()
  const feature = featureOf(pathname)
  if (!feature || features.includes(feature)) return <Outlet />
  return (
    <Suspense fallback={<PagePending />}>
      <FeatureOff feature={feature} />
    </Suspense>
  )
}
