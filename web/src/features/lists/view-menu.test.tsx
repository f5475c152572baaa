// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSession } from '@/api/session-store'
import { atDesk } from '@/testing/desk'
import { openApp } from '@/testing/open-app'
import { server } from '@/testing/server'
import type { View } from './types'

let views: View[]
let written: [string, unknown, string | null][]

const view = (id: string, name: string, search: Record<string, unknown>, patch: Partial<View> = {}): View => ({
  id,
  recordKind: 'contact',
  name,
  userId: 'u1',
  isShared: false,
  position: 0,
  settings: { search },
  version: 1,
  ...patch,
})

beforeEach(() => {
  atDesk()
  written = []
  views = [view('v1', 'Новые мои', { view: 'mine', sort: '-createdAt' }), view('v2', 'Все по имени', { q: 'а' }, { userId: 'u2', isShared: true })]
  const note = async (request: Request) => {
    const body: unknown = request.method === 'DELETE' ? null : await request.json()
    written.push([request.method, body, request.headers.get('if-match')])
    return body as Partial<View>
  }
  server.use(
    http.get('*/api/crm/contacts', () => HttpResponse.json({ items: [], nextCursor: null, total: 0 })),
    http.get('*/api/crm/views', () => HttpResponse.json({ items: views })),
    http.post('*/api/crm/views', async ({ request }) => {
      const made = view('v9', 'x', {}, await note(request))
      views = [...views, made]
      return HttpResponse.json(made, { status: 201 })
    }),
    http.patch('*/api/crm/views/:id', async ({ request, params }) => {
      const patch = await note(request)
      views = views.map((one) => (one.id === params.id ? { ...one, ...patch, version: one.version + 1 } : one))
      return HttpResponse.json(views.find(({ id }) => id === params.id))
    }),
    http.delete('*/api/crm/views/:id', async ({ request, params }) => {
      await note(request)
      views = views.filter(({ id }) => id !== params.id)
      return new HttpResponse(null, { status: 204 })
    }),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

const open = async (name: string | RegExp = 'Виды') => userEvent.click(await screen.findByRole('button', { name }))
const item = (name: string | RegExp) => screen.findByRole('menuitem', { name })

test('a view is opened by its name, and the address says which it is', async () => {
  const router = await openApp('/contacts')
  await open()
  await userEvent.click(await item('Новые мои'))
  await expect.poll(() => router.state.location.search).toMatchObject({ view: 'mine', sort: '-createdAt' })
  expect(await screen.findByRole('button', { name: 'Вид: Новые мои' })).toBeVisible()
  cleanup()
  await openApp('/contacts?sort=-createdAt&view=mine')
  expect(await screen.findByRole('button', { name: 'Вид: Новые мои' })).toBeVisible()
})

test('filters and order are saved under a name; a nameless view is not', async () => {
  await openApp('/contacts?q=Анна&sort=-updatedAt')
  await open()
  await userEvent.click(await item('Сохранить этот вид…'))
  const dialog = within(await screen.findByRole('dialog', { name: 'Новый вид' }))
  await userEvent.click(dialog.getByRole('button', { name: 'Сохранить' }))
  expect(await dialog.findByText('Назовите вид, чтобы его узнать')).toBeVisible()
  await userEvent.type(dialog.getByLabelText('Название'), 'Анны')
  await userEvent.click(dialog.getByRole('switch'))
  await userEvent.click(dialog.getByRole('button', { name: 'Сохранить' }))
  expect(await screen.findByText('Вид «Анны» сохранён')).toBeVisible()
  expect(written).toEqual([
    ['POST', { recordKind: 'contact', name: 'Анны', isShared: true, settings: { search: { q: 'Анна', view: 'all', sort: '-updatedAt' }, columns: {} } }, null],
  ])
  expect(await screen.findByRole('button', { name: 'Вид: Анны' })).toBeVisible()
})

test('one’s own view is shared, renamed, deleted, and deleted by mistake comes back; another’s is only looked through', async () => {
  await openApp('/contacts?view=mine&sort=-createdAt')
  await open('Вид: Новые мои')
  await userEvent.click(await item('Показать команде'))
  expect(await screen.findByText('Вид «Новые мои» теперь видят все')).toBeVisible()
  expect(written).toEqual([['PATCH', { isShared: true }, '"1"']])
  await open('Вид: Новые мои')
  await userEvent.click(await item('Удалить'))
  expect(await screen.findByText('Вид «Новые мои» удалён')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Вернуть' }))
  await expect.poll(() => written.at(-1)?.[0]).toBe('POST')
  expect(written.at(-1)?.[1]).toMatchObject({ recordKind: 'contact', name: 'Новые мои', isShared: true, settings: { search: { view: 'mine', sort: '-createdAt' } } })
  cleanup()
  await openApp('/contacts?q=а')
  await open('Вид: Все по имени')
  await item('Сохранить этот вид…')
  expect(screen.queryByRole('menuitem', { name: 'Удалить' })).toBeNull()
})
