// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { server } from '@/testing/server'
import { authResult, me } from '@/testing/session'

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  closeSession()
})

test('without a session every page leads to sign-in and remembers the way', async () => {
  const router = await openApp('/settings/audit?kind=student')
  expect(await screen.findByRole('heading', { name: 'Вход в Звено' })).toBeVisible()
  expect(router.state.location.search).toEqual({ next: '/settings/audit?kind=student' })
})

test('a refresh cookie opens the page without asking for the password', async () => {
  localStorage.setItem('signedIn', '1')
  server.use(
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () => HttpResponse.json(me())),
  )
  await openApp('/settings/appearance')
  expect(await screen.findByRole('heading', { name: 'Внешний вид' })).toBeVisible()
})

test('a used-up cookie leads to sign-in', async () => {
  localStorage.setItem('signedIn', '1')
  server.use(http.post('*/api/auth/refresh', () => problem(401, 'session_expired')))
  await openApp('/settings/appearance')
  expect(await screen.findByRole('heading', { name: 'Вход в Звено' })).toBeVisible()
  expect(localStorage.getItem('signedIn')).toBeNull()
})

test('a role sees only the pages it may open', async () => {
  localStorage.setItem('signedIn', '1')
  server.use(
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () => HttpResponse.json(me({ permissions: ['school:read', 'organisation:read'] }))),
  )
  await openApp('/settings/appearance')
  const [sidebar] = await screen.findAllByRole('navigation', { name: 'Основная навигация' })
  expect(sidebar).toHaveTextContent('Ученики')
  expect(sidebar).not.toHaveTextContent('Платежи')
  expect(screen.queryByRole('link', { name: 'Ключи API' })).not.toBeInTheDocument()
})

test('an address nobody knows says so', async () => {
  await openApp('/no-such-page')
  expect(await screen.findByRole('heading', { name: 'Такой страницы нет' })).toBeVisible()
})
