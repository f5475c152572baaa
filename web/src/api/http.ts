import i18n from 'i18next'
import { Problem } from '@/lib/problem'
import { CSRF_HEADER, refreshSession } from './session'
import { getSession } from './session-store'

/**
 * The only way to the server. Adds what every request needs, refreshes the session once on 401
 * and repeats, turns every failure into a `Problem`.
 */
export async function send(request: Request): Promise<Response> {
  const headers = new Headers(request.headers)
  headers.set('accept-language', i18n.language)
  if (request.method !== 'GET') {
    Object.entries(CSRF_HEADER).forEach(([name, value]) => headers.set(name, value))
    // Kept over the repeat below, so that the server does the work once.
    if (!headers.has('idempotency-key')) headers.set('idempotency-key', crypto.randomUUID())
  }
  const prepared = new Request(request, { headers, credentials: 'same-origin' })

  const tokenUsed = getSession()?.accessToken
  let response = await attempt(prepared.clone(), tokenUsed)
  if (response.status === 401 && tokenUsed) {
    // Somebody may have refreshed while this request was on its way.
    const newer = getSession()?.accessToken !== tokenUsed
    if (newer || (await refreshSession())) response = await attempt(prepared, getSession()?.accessToken)
  }
  if (!response.ok) throw await Problem.from(response)
  return response
}

async function attempt(request: Request, token: string | undefined): Promise<Response> {
  if (token) request.headers.set('authorization', `Bearer ${token}`)
  try {
    return await fetch(request)
  } catch (error) {
    if (request.signal.aborted) throw error
    throw Problem.offline()
  }
}
