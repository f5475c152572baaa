import { useSyncExternalStore } from 'react'
import type { AuthResult, User } from './types'

/** Who is signed in. The access token lives here, in memory, and nowhere else. */
export type Session = {
  accessToken: string
  /** Milliseconds since the epoch. */
  expiresAt: number
  user: User
  organization: AuthResult['organization']
}

let session: Session | null = null
const listeners = new Set<() => void>()

// Says only that a refresh cookie may exist, so that a first visit asks the server nothing.
const HINT = 'signedIn'

export const getSession = () => session
export const mayHaveSession = () => localStorage.getItem(HINT) === '1'

function publish(next: Session | null) {
  session = next
  for (const notify of listeners) notify()
}

export function openSession(result: AuthResult) {
  localStorage.setItem(HINT, '1')
  publish({
    accessToken: result.accessToken,
    expiresAt: Date.now() + result.expiresIn * 1000,
    user: result.user,
    organization: result.organization,
  })
}

export function closeSession() {
  localStorage.removeItem(HINT)
  if (session) publish(null)
}

export function onSession(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

// Signed out in another tab: this one must not go on with its token.
addEventListener('storage', (event) => {
  if (event.key === HINT && event.newValue === null) closeSession()
})

/** `null` only for the moment between signing out and leaving the page. */
export const useSession = () => useSyncExternalStore(onSession, getSession)
