import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api, ask } from '@/api/client'
import { openSession } from '@/api/session-store'
import { LoginForm } from './login-form'
import type { Credentials } from './schema'
import { SecondStep } from './second-step'

/** Only a path of this application: the address comes from outside. */
const localPath = (next: string | undefined) => (next && /^\/(?![/\\])/.test(next) ? next : '/')

export function LoginPage() {
  const navigate = useNavigate()
  const { next } = useSearch({ from: '/login' })
  const [credentials, setCredentials] = useState<Credentials | null>(null)

  const signIn = async (body: Credentials & { totp?: string; recoveryCode?: string }) => {
    openSession(await ask(api.POST('/api/auth/login', { body })))
    await navigate({ href: localPath(next) })
  }

  return credentials ? (
    <SecondStep onSubmit={(code) => signIn({ ...credentials, ...code })} onBack={() => setCredentials(null)} />
  ) : (
    <LoginForm onSubmit={signIn} onSecondStep={setCredentials} />
  )
}
