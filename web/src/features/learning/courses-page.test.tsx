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
import { course, courseCard, page, SCHOOL, signedIn } from './testing'

const all = [
  course('c1', 'Английский B1'),
  course('c2', 'Алгебра', { type: 'canvas', connectionId: 'v1', category: null, students: 3, progress: null, stale: true, syncedAt: '2026-11-01T11:02:00Z' }),
]
let asked: URLSearchParams[]

beforeEach(() => {
  signedIn()
  asked = []
  server.use(
    http.get('*/api/v1/crm/courses', ({ request }) => {
      const query = new URL(request.url).searchParams
      asked.push(query)
      return page(all.filter(({ name }) => name.toLowerCase().includes((query.get('q') ?? '').toLowerCase())))
    }),
    http.get('*/api/v1/crm/courses/c1', () => HttpResponse.json(courseCard())),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

test('shows the courses of every platform, how far they are and as of when', async () => {
  await openApp('/courses')
  expect(await screen.findByText('Английский B1')).toBeVisible()
  expect(screen.getByText('2 курса')).toBeVisible()
  expect(screen.getByText('62 %')).toBeVisible()
  expect(screen.getByRole('img', { name: /^Источник: Moodle · данные от \d\d:\d\d$/ })).toBeVisible()
  expect(screen.getByTitle('Свежее пока ничего нет: платформа не ответила вовремя.')).toHaveTextContent(/^1 нояб\..*14:02$/)
})

test('is walked by keys and opened with Enter', async () => {
  const router = await openApp('/courses')
  await screen.findByText('Алгебра')
  document.querySelector<HTMLElement>('[data-index="1"]')!.focus()
  await userEvent.keyboard('[KeyK]')
  await expect.poll(() => document.activeElement?.getAttribute('data-index')).toBe('0')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => router.state.location.pathname).toBe('/courses/c1')
})

test('search, site and what was removed are in the address', async () => {
  server.use(
    http.get('*/api/v1/crm/connections', () =>
      HttpResponse.json({
        items: [
          { id: 'm1', type: 'moodle', name: 'Школа' },
          { id: 'v1', type: 'canvas', name: 'Лицей' },
        ],
      }),
    ),
  )
  const router = await openApp('/courses')
  await screen.findByText('Алгебра')
  await userEvent.click(screen.getByRole('button', { name: 'Показать убранные' }))
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Платформа' }), 'Canvas · Лицей')
  await expect.poll(() => asked.at(-1)?.toString()).toContain('connectionId=v1&removed=true')
  await userEvent.type(screen.getByRole('searchbox', { name: 'Найти курс' }), 'нет такого')
  expect(await screen.findByText('Ничего не нашли')).toBeVisible()
  expect(router.state.location.search).toEqual({ q: 'нет такого', connection: 'v1', removed: 1 })
  await userEvent.click(screen.getByRole('button', { name: 'Показать всё' }))
  expect(await screen.findByText('Алгебра')).toBeVisible()
})

test('without courses it leads to where a platform is connected', async () => {
  server.use(http.get('*/api/v1/crm/courses', () => page([])))
  await openApp('/courses')
  expect(await screen.findByText('Курсов пока нет')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Подключить платформу' })).toHaveAttribute('href', '/integrations')
})

test('who may not connect is told who does, and is not asked for connections', async () => {
  signedIn(SCHOOL.filter((permission) => !permission.startsWith('sync:')))
  server.use(
    http.get('*/api/v1/crm/courses', () => page([])),
    http.get('*/api/v1/crm/connections', () => problem(403, 'forbidden')),
  )
  await openApp('/courses')
  expect(await screen.findByText(/когда владелец или администратор подключит/)).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Подключить платформу' })).not.toBeInTheDocument()
})

test('a list that did not come offers to try again, a closed one does not', async () => {
  let code = 429
  server.use(http.get('*/api/v1/crm/courses', () => (code === 200 ? page(all) : problem(code, 'no', { detail: 'Слишком часто' }))))
  await openApp('/courses')
  expect(await screen.findByText('Слишком часто')).toBeVisible()
  code = 200
  await userEvent.click(screen.getByRole('button', { name: 'Повторить' }))
  expect(await screen.findByText('Алгебра')).toBeVisible()
  cleanup()
  code = 403
  await openApp('/courses')
  expect(await screen.findByText('Сюда у вас нет доступа')).toBeVisible()
})
