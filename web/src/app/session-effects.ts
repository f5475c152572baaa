import { getSession, onSession } from '@/api/session-store'
import { setRegion } from '@/lib/region'
import { queryClient } from './query'
import { router } from './router'

/** What follows from signing in and out, wherever it was caused. */
export function startSessionEffects() {
  let organization = getSession()?.organization.id
  onSession(() => {
    const now = getSession()?.organization.id
    if (now === organization) return
    organization = now
    if (now) queryClient.clear()
    else void leave()
  })
}

/** To sign-in first: pages that are still mounted would ask for their data again, without a session. */
async function leave() {
  const inside = router.state.matches.some((match) => match.routeId === '/app')
  if (inside) await router.navigate({ to: '/login', search: {} })
  queryClient.clear()
  setRegion({})
}
