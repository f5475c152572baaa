import { redirect } from '@tanstack/react-router'
import { meQuery } from '@/api/me'
import { ensureSession } from '@/api/session'
import { queryClient } from './query'

/** Before every page of the application: a session, or the way to sign in and back. */
export async function requireSession({ location }: { location: { href: string } }) {
  if (!(await ensureSession())) {
    const next = location.href === '/' ? undefined : location.href
    throw redirect({ to: '/login', search: { next } })
  }
  // Permissions, time zone and currency decide how every page looks.
  await queryClient.ensureQueryData(meQuery)
}

/** Sign-in and registration make no sense for somebody who is signed in. */
export async function onlyGuests() {
  if (await ensureSession()) throw redirect({ to: '/' })
}

/** The first page a role can use. */
export function toFirstPage() {
  const me = queryClient.getQueryData(meQuery.queryKey)
  throw redirect({ to: me?.permissions.includes('school:read') ? '/dashboard' : '/settings/profile' })
}
