import { api } from '@/api/client'
import { closeSession } from '@/api/session-store'

/** The device forgets the session even when the server cannot be told. */
export async function signOut() {
  try {
    await api.POST('/api/auth/logout')
  } finally {
    closeSession()
  }
}
