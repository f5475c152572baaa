import { onSession, getSession } from '@/api/session-store'
import type { Credentials } from './types'

/**
 * The access typed for a trial run, so that «Перенести» on its page need not ask again. Lives in this tab's
 * memory only and goes with the session: the key is stored nowhere.
 */
let known: Credentials | null = null

onSession(() => {
  if (!getSession()) known = null
})

export const rememberAccess = (access: Credentials) => {
  known = access
}

export const recallAccess = (url: string) => (known?.url === url ? known : null)
