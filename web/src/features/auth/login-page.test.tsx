// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSession, getSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { server } from '@/testing/server'
import { authResult, me } from '@/testing/session'

beforeEach(() => {
  localStorage.clear()
  server.use(
    http.get('*/api/auth/me', () => HttpResponse.json(me())),
    http.get('*/api/auth/sessions', () => HttpResponse.json({ items: [] })),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

async function fill(email: string, password: string) {
  await userEvent.type(await screen.findByLabelText('Рабочая почта'), email)
  await userEvent.type(screen.getByLabelText('Пароль'), password)
  await userEvent.click(screen.getByRole('button', { name: 'Войти' }))
}

test('says beside each field what is missing and asks the server nothing', async () => {
  await openApp('/login')
  await userEvent.click(await screen.findByRole('button', { name: 'Войти' }))
  const alerts = await screen.findAllByRole('alert')
  expect(alerts.map((alert) => alert.textContent)).toEqual([
    'Проверьте адрес: нужен вид имя@компания.ru',
    'Введите пароль',
  ])
  expect(screen.getByLabelText('Рабочая почта')).toHaveAccessibleDescription(alerts[0]!.textContent!)
  expect(screen.getByLabelText('Рабочая почта')).toHaveFocus()
})

test('signs in and goes where the person was heading', async () => {
  server.use(http.post('*/api/auth/login', () => HttpResponse.json(authResult())))
  const router = await openApp('/login?next=%2Fsettings%2Fappearance')
  await fill('vera@school.example', 'correct horse')
  expect(await screen.findByRole('heading', { name: 'Внешний вид' })).toBeVisible()
  expect(router.state.location.pathname).toBe('/settings/appearance')
  expect(getSession()?.accessToken).toBe('token-1')
})

test('never follows an address outside the application', async () => {
  server.use(http.post('*/api/auth/login', () => HttpResponse.json(authResult())))
  const router = await openApp('/login?next=%2F%2Fevil.example')
  await fill('vera@school.example', 'correct horse')
  await screen.findByRole('heading', { name: 'Профиль' })
  expect(router.state.location.pathname).toBe('/settings/profile')
})

test('shows the server’s sentence when the password is wrong', async () => {
  server.use(
    http.post('*/api/auth/login', () =>
      problem(401, 'invalid_credentials', { detail: 'Почта или пароль не подходят.' }),
    ),
  )
  await openApp('/login')
  await fill('vera@school.example', 'wrong')
  expect(await screen.findByRole('alert')).toHaveTextContent('Почта или пароль не подходят.')
  expect(getSession()).toBeNull()
})

test('asks for the second factor and sends it with the password', async () => {
  const bodies: unknown[] = []
  server.use(
    http.post('*/api/auth/login', async ({ request }) => {
      const body = (await request.json()) as Record<string, unknown>
      bodies.push(body)
      return body.totp ? HttpResponse.json(authResult()) : problem(401, 'totp_required')
    }),
  )
  await openApp('/login')
  await fill('vera@school.example', 'correct horse')
  await userEvent.type(await screen.findByLabelText('Код из приложения'), '123456')
  await userEvent.click(screen.getByRole('button', { name: 'Войти' }))
  await screen.findByRole('heading', { name: 'Профиль' })
  expect(bodies[1]).toEqual({ email: 'vera@school.example', password: 'correct horse', totp: '123456' })
})

test('says what to do when the server cannot be reached', async () => {
  server.use(http.post('*/api/auth/login', () => HttpResponse.error()))
  await openApp('/login')
  await fill('vera@school.example', 'correct horse')
  expect(await screen.findByRole('alert')).toHaveTextContent('Сервер не отвечает')
})
