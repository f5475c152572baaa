import { Problem } from '@/lib/problem'
import { closeSession, getSession, mayHaveSession, openSession } from './session-store'
import type { AuthResult } from './types'

/** The server reads the refresh cookie only together with this header, which no form can send. */
export const CSRF_HEADER = { 'x-zveno-csrf': '1' }

let running: Promise<boolean> | null = null

/**
 * Trades the refresh cookie for a new access token. However many requests ask at once, one goes out;
 * the lock keeps it to one across tabs as well, because a used cookie that comes twice
 * looks like a stolen one and ends the session.
 * `false`: signed out. Throws when the server could not be asked.
 */
export function refreshSession(): Promise<boolean> {
  running ??= withLock(requestRefresh).finally(() => {
    running = null
  })
  return running
}

const withLock = <T>(work: () => Promise<T>): Promise<T> =>
  // Missing on plain http to a named host; there the tab's own promise is all there is.
  navigator.locks ? navigator.locks.request('zveno-refresh', work) : work()

async function requestRefresh(): Promise<boolean> {
  let response: Response
  try {
    response = await fetch('/api/auth/refresh', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { ...CSRF_HEADER, accept: 'application/json' },
    })
  } catch {
    throw Problem.offline()
  }
  if (response.ok) {
    openSession((await response.json()) as AuthResult)
    return true
  }
  if (response.status === 401 || response.status === 403) {
    closeSession()
    return false
  }
  throw await Problem.from(response)
}

/** Used by route guards: signed in, if that is possible without asking for a password. */
export async function ensureSession(): Promise<boolean> {
  if (getSession()) return true
  return mayHaveSession() ? refreshSession() : false
}
