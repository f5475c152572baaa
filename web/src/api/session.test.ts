// @vitest-environment happy-dom
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { isProblem } from '@/lib/problem'
import { problem } from '@/testing/problem'
import { server } from '@/testing/server'
import { authResult } from '@/testing/session'
import { api, ask } from './client'
import { ensureSession } from './session'
import { closeSession, getSession, openSession } from './session-store'

let refreshes = 0

/** Answers only to `token-2`; a refresh hands that one out. */
const expiredToken = () => [
  http.get('*/api/students', ({ request }) =>
    request.headers.get('authorization') === 'Bearer token-2'
      ? HttpResponse.json({ items: [] })
      : problem(401, 'token_expired'),
  ),
  http.post('*/api/auth/refresh', ({ request }) => {
    refreshes += 1
    return request.headers.get('x-zveno-csrf') === '1'
      ? HttpResponse.json(authResult({ accessToken: 'token-2' }))
      : problem(403, 'csrf')
  }),
]

beforeEach(() => {
  refreshes = 0
  localStorage.clear()
  closeSession()
})

test('a 401 refreshes the session and repeats the request', async () => {
  openSession(authResult())
  server.use(...expiredToken())
  await expect(ask(api.GET('/api/students'))).resolves.toEqual({ items: [] })
  expect(getSession()?.accessToken).toBe('token-2')
})

test('many requests at once share one refresh', async () => {
  openSession(authResult())
  server.use(...expiredToken())
  await Promise.all(Array.from({ length: 5 }, () => ask(api.GET('/api/students'))))
  expect(refreshes).toBe(1)
})

test('a repeated write keeps its idempotency key and its body', async () => {
  openSession(authResult())
  const seen: { key: string | null; body: unknown }[] = []
  server.use(
    ...expiredToken(),
    http.post('*/api/team/invitations', async ({ request }) => {
      seen.push({ key: request.headers.get('idempotency-key'), body: await request.json() })
      return request.headers.get('authorization') === 'Bearer token-2'
        ? new HttpResponse(null, { status: 204 })
        : problem(401, 'token_expired')
    }),
  )
  await api.POST('/api/team/invitations', { body: { email: 'ivan@school.example', role: 'viewer' } })
  expect(seen).toHaveLength(2)
  expect(seen[0]!.key).toMatch(/^[0-9a-f-]{36}$/)
  expect(seen[1]).toEqual(seen[0])
})

test('a refused refresh ends the session', async () => {
  openSession(authResult())
  server.use(
    http.get('*/api/students', () => problem(401, 'token_expired')),
    http.post('*/api/auth/refresh', () => problem(401, 'refresh_reused')),
  )
  const error = await ask(api.GET('/api/students')).catch((reason: unknown) => reason)
  expect(isProblem(error, 'token_expired')).toBe(true)
  expect(getSession()).toBeNull()
})

test('a lost network keeps the session', async () => {
  openSession(authResult())
  server.use(
    http.get('*/api/students', () => problem(401, 'token_expired')),
    http.post('*/api/auth/refresh', () => HttpResponse.error()),
  )
  const error = await ask(api.GET('/api/students')).catch((reason: unknown) => reason)
  expect(isProblem(error, 'offline')).toBe(true)
  expect(getSession()).not.toBeNull()
})

test('the first visit asks the server nothing', async () => {
  await expect(ensureSession()).resolves.toBe(false)
  expect(refreshes).toBe(0)
})

test('a problem document becomes a typed error', async () => {
  openSession(authResult())
  server.use(
    http.patch('*/api/organization', () =>
      problem(422, 'validation_failed', { detail: 'Проверьте поля.', errors: [{ pointer: '/name', detail: 'Пусто' }] }),
    ),
  )
  const error = await api.PATCH('/api/organization', { body: { name: '' } }).catch((reason: unknown) => reason)
  expect(error).toMatchObject({
    status: 422,
    code: 'validation_failed',
    detail: 'Проверьте поля.',
    requestId: 'req-1',
    errors: [{ pointer: '/name', detail: 'Пусто' }],
  })
})
