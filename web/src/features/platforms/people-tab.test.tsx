// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { server } from '@/testing/server'
import { drift, platform, signInAsManager } from './testing'

const PAGE = '/integrations/learning/s1?tab=people'
const suggestion = { contactId: 'k1', name: 'Анна Лисина', emails: ['anna@mail.example'], phones: ['+79161234567'], because: ['email', 'name'] }

let linked: unknown[]
beforeEach(() => {
  linked = []
  signInAsManager(() => [platform()])
  server.use(
    http.get('*/api/v1/crm/students/:id/suggestions', ({ params }) => HttpResponse.json({ items: params.id === 'p1' ? [suggestion] : [] })),
    http.put('*/api/v1/crm/students/:id/contact', async ({ request, params }) => {
      linked.push([params.id, await request.json()])
      return new HttpResponse(null, { status: 204 })
    }),
    http.delete('*/api/v1/crm/students/:id/contact', ({ params }) => {
      linked.push([params.id, null])
      return new HttpResponse(null, { status: 204 })
    }),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))

test('says how many are linked, and of each other why not', async () => {
  await openApp(PAGE)
  expect(await screen.findByText('В Moodle 412 учеников, с контактами связаны 410')).toBeVisible()
  expect(screen.getByText('1 без почты')).toBeVisible()
  expect(screen.getByText('эта почта сразу у 2 контактов')).toBeVisible()
  expect(screen.getByText('почты нет или токен её не видит')).toBeVisible()
  expect(screen.getByText('Закрыт')).toBeVisible()
})

test('a suggestion says what speaks for it and is linked only when somebody says so', async () => {
  await openApp(PAGE)
  await press('Анна Лисина: кто это')
  expect(await screen.findByText('та же почта · то же имя · anna@mail.example · +7 916 123-45-67')).toBeVisible()
  expect(linked).toEqual([])
  server.use(http.get('*/api/v1/crm/connections/s1/drift', () => HttpResponse.json(drift({ linked: 412, withoutEmail: 0, people: { items: [] } }))))
  await press('Это он: Анна Лисина')
  expect(await screen.findByText('Связали: Анна Лисина')).toBeVisible()
  expect(linked).toEqual([['p1', { contactId: 'k1' }]])
  expect(await screen.findByText('Все ученики связаны с контактами.')).toBeVisible()
})

test('another contact is found by a search', async () => {
  server.use(
    http.get('*/api/crm/contacts', ({ request }) =>
      HttpResponse.json({ items: new URL(request.url).searchParams.get('q') === 'тих' ? [{ id: 'k2', name: 'Тихий О.', phones: [], company: null }] : [], nextCursor: null }),
    ),
  )
  await openApp(PAGE)
  await press('Олег Тихий: кто это')
  expect(await screen.findByText(/Похожих контактов нет/)).toBeVisible()
  await userEvent.type(screen.getByRole('combobox', { name: 'Олег Тихий: выбрать другой контакт' }), 'тих')
  await userEvent.click(await screen.findByRole('option', { name: 'Тихий О.' }))
  await waitFor(() => expect(linked).toEqual([['p2', { contactId: 'k2' }]]))
})

test('somebody who is not ours is said to be so', async () => {
  await openApp(PAGE)
  await press('Олег Тихий: не наш')
  expect(await screen.findByText('Олег Тихий: запомнили, что не наш')).toBeVisible()
  expect(linked).toEqual([['p2', null]])
})

test('failures are told where they are: of the list, of suggestions, of linking', async () => {
  server.use(
    http.get('*/api/v1/crm/connections/s1/drift', () => problem(409, 'busy'), { once: true }),
    http.get('*/api/v1/crm/students/:id/suggestions', () => problem(409, 'busy'), { once: true }),
    http.delete('*/api/v1/crm/students/:id/contact', () => problem(403, 'forbidden', { detail: 'Прав нет' })),
  )
  await openApp(PAGE)
  await press('Повторить')
  await press('Анна Лисина: кто это')
  await press('Повторить')
  expect(await screen.findByText(/та же почта/)).toBeVisible()
  await press('Анна Лисина: не наш')
  expect(await screen.findByText('Прав нет')).toBeVisible()
})

test('whoever may not change contacts only sees the reasons', async () => {
  signInAsManager(() => [platform()], ['sync:read', 'sync:manage', 'crm:read'])
  await openApp(PAGE)
  const list = within((await screen.findByText('Анна Лисина')).closest('ul')!)
  expect(list.queryByRole('button')).not.toBeInTheDocument()
})
