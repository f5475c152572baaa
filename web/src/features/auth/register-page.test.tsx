// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
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

async function fill(password: string) {
  await userEvent.type(await screen.findByLabelText('Название школы'), 'Школа «Полиглот»')
  await userEvent.type(screen.getByLabelText('Как вас зовут'), 'Вера Ершова')
  await userEvent.type(screen.getByLabelText('Рабочая почта'), 'vera@school.example')
  await userEvent.type(screen.getByLabelText('Пароль'), password)
  await userEvent.click(screen.getByRole('button', { name: 'Завести школу' }))
}

test('sends the school, the person, and how they read time', async () => {
  let body: Record<string, unknown> = {}
  server.use(
    http.get('*/api/auth/me', () => HttpResponse.json(me())),
    http.get('*/api/auth/sessions', () => HttpResponse.json({ items: [] })),
    http.post('*/api/auth/register', async ({ request }) => {
      body = (await request.json()) as Record<string, unknown>
      return HttpResponse.json(authResult(), { status: 201 })
    }),
  )
  await openApp('/register')
  await fill('Пять синих китов 7')
  await screen.findByRole('heading', { name: 'Профиль' })
  expect(body).toMatchObject({ organization: 'Школа «Полиглот»', email: 'vera@school.example', locale: 'ru' })
  expect(body.timeZone).toEqual(expect.any(String))
})

test('refuses a short password before asking the server', async () => {
  await openApp('/register')
  await fill('коротко')
  expect(await screen.findByRole('alert')).toHaveTextContent('Пароль — от 10 знаков')
})

test('puts the server’s field error beside its field', async () => {
  server.use(
    http.post('*/api/auth/register', () =>
      problem(422, 'validation_failed', {
        errors: [{ pointer: '/email', code: 'taken', detail: 'Эта почта уже занята' }],
      }),
    ),
  )
  await openApp('/register')
  await fill('Пять синих китов 7')
  expect(await screen.findByRole('alert')).toHaveTextContent('Эта почта уже занята')
  expect(screen.getByLabelText('Рабочая почта')).toBeInvalid()
})
