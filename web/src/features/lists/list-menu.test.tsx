// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { atDesk } from '@/testing/desk'
import { server } from '@/testing/server'

const OPEN = ['organisation:read', 'crm:read', 'crm:write', 'team:read']

beforeEach(() => {
  server.use(http.get('*/api/crm/contacts', () => HttpResponse.json({ items: [], nextCursor: null, total: 0 })))
})
afterEach(() => {
  cleanup()
  closeSession()
  vi.restoreAllMocks()
})

const openMenu = async () => userEvent.click(await screen.findByRole('button', { name: 'Файлы списка' }))

test('takes the list away as it is filtered, with the token', async () => {
  atDesk([...OPEN, 'crm:export'])
  const saved: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
  let asked: URL | undefined
  let token: string | null = null
  server.use(
    http.get('*/api/crm/contacts/export', ({ request }) => {
      asked = new URL(request.url)
      token = request.headers.get('authorization')
      return HttpResponse.text('Имя;Телефон')
    }),
  )
  await openApp('/contacts?q=Анна&sort=-createdAt')
  await openMenu()
  expect(screen.queryByRole('menuitem', { name: 'Импорт из файла' })).toBeNull()
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Выгрузить в Excel' }))
  await expect.poll(() => saved).toEqual(['contacts.xlsx'])
  expect(Object.fromEntries(asked!.searchParams)).toEqual({ q: 'Анна', sort: '-createdAt', format: 'xlsx' })
  expect(token).toBe('Bearer token-1')
})

test('what was refused is said, and the menu can be opened again', async () => {
  atDesk([...OPEN, 'crm:export'])
  server.use(http.get('*/api/crm/contacts/export', () => problem(429, 'too_many_requests', { detail: 'Слишком часто' })))
  await openApp('/contacts')
  await openMenu()
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Выгрузить в CSV' }))
  expect(await screen.findByText('Слишком часто')).toBeVisible()
  expect(await screen.findByRole('button', { name: 'Файлы списка' })).toBeEnabled()
})

test('without the rights there is no menu', async () => {
  atDesk(OPEN)
  await openApp('/contacts')
  await screen.findByText('Контактов пока нет')
  expect(screen.queryByRole('button', { name: 'Файлы списка' })).toBeNull()
})
