// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { server } from '@/testing/server'
import { contact, page, SALES, signedIn } from './testing'
import type { Contact } from './types'

let people: Contact[]
let asked: URLSearchParams[]

beforeEach(() => {
  signedIn()
  asked = []
  people = [
    contact('c1', 'Белов Илья', { phones: ['+79161234567'], openDealsCount: 2 }),
    contact('c2', 'Журавлёв Павел', { company: { id: 'k1', name: 'Орбита' } }),
    contact('c3', 'Фролова Мария', { isStudent: true, owner: null }),
  ]
  server.use(
    http.get('*/api/crm/contacts', ({ request }) => {
      const query = new URL(request.url).searchParams
      asked.push(query)
      return page(people.filter(({ name }) => name.toLowerCase().includes((query.get('q') ?? '').toLowerCase())))
    }),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

const tick = async (name: string) => userEvent.click(await screen.findByRole('checkbox', { name: `Выбрать: ${name}` }))

test('the list, its count, and whose it is', async () => {
  const router = await openApp('/contacts')
  const row = await screen.findByRole('row', { name: /Белов Илья/ })
  expect(row).toHaveTextContent('+7 916 123-45-67')
  expect(screen.getByText('3 контакта')).toBeVisible()
  expect(screen.getByRole('row', { name: /Фролова Мария/ })).toHaveTextContent('Ученик')
  await userEvent.click(screen.getByRole('button', { name: 'Мои' }))
  await expect.poll(() => asked.at(-1)?.get('ownerId')).toBe('u1')
  expect(router.state.location.search).toMatchObject({ view: 'mine' })
})

test('a head sorts on the server, a second press turns the order', async () => {
  const router = await openApp('/contacts')
  await screen.findByText('Белов Илья')
  expect(asked.at(-1)?.get('sort')).toBe('name')
  await userEvent.click(screen.getByRole('button', { name: 'Имя' }))
  await expect.poll(() => asked.at(-1)?.get('sort')).toBe('-name')
  expect(router.state.location.search).toMatchObject({ sort: '-name' })
})

test('nothing found says so, and leads back to everybody', async () => {
  await openApp('/contacts?q=нет такого')
  expect(await screen.findByText('Никого не нашли')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Показать всех' }))
  expect(await screen.findByText('Белов Илья')).toBeVisible()
})

test('an empty list offers to add the first; without the right to write it does not', async () => {
  people = []
  await openApp('/contacts')
  expect(await screen.findByText('Контактов пока нет')).toBeVisible()
  expect(screen.getAllByRole('button', { name: 'Новый контакт' })).toHaveLength(2)
  cleanup()
  closeSession()
  signedIn(SALES.filter((permission) => permission !== 'crm:write'))
  await openApp('/contacts')
  expect(await screen.findByText('Контактов пока нет')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Новый контакт' })).not.toBeInTheDocument()
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()
})

test('a list that did not come offers to try again', async () => {
  let fail = true
  server.use(http.get('*/api/crm/contacts', () => (fail ? problem(429, 'too_many_requests', { detail: 'Слишком часто' }) : page(people))))
  await openApp('/contacts')
  expect(await screen.findByText('Слишком часто')).toBeVisible()
  fail = false
  await userEvent.click(screen.getByRole('button', { name: 'Повторить' }))
  expect(await screen.findByText('Белов Илья')).toBeVisible()
})

test('many at once: one refusal is named, the rest is done and can be taken back', async () => {
  const restored: unknown[] = []
  server.use(
    http.delete('*/api/crm/contacts/:id', ({ params }) => {
      if (params.id === 'c3') return problem(409, 'contact_of_the_school', { detail: 'За этим контактом стоит ученик' })
      people = people.filter(({ id }) => id !== params.id)
      return new HttpResponse(null, { status: 204 })
    }),
    http.post('*/api/crm/contacts/:id/restore', ({ params }) => {
      restored.push(params.id)
      return HttpResponse.json(contact(String(params.id), 'Вернулся'))
    }),
  )
  await openApp('/contacts')
  for (const { name } of people) await tick(name)
  expect(screen.getByRole('toolbar', { name: 'Выбрано 3' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Удалить' }))

  const report = await screen.findByRole('dialog', { name: 'Удалено 2 из 3' })
  expect(within(report).getByText('За этим контактом стоит ученик')).toBeVisible()
  expect(within(report).getByRole('link', { name: 'Фролова Мария' })).toHaveAttribute('href', '/contacts/c3')
  // What was refused once is refused again.
  expect(within(report).queryByRole('button', { name: 'Повторить' })).not.toBeInTheDocument()
  await expect.poll(() => screen.queryByText('Белов Илья')).toBeNull()
  expect(screen.getByRole('checkbox', { name: 'Выбрать: Фролова Мария', hidden: true })).toBeChecked()

  await userEvent.click(within(report).getByRole('button', { name: 'Вернуть как было' }))
  expect(await screen.findByText('Возвращено контактов: 2')).toBeVisible()
  expect(restored.sort()).toEqual(['c1', 'c2'])
})

test('assigns the ticked ones and gives them back to whom they belonged', async () => {
  const sent: [unknown, unknown][] = []
  server.use(
    http.patch('*/api/crm/contacts/:id', async ({ params, request }) => {
      const { ownerId } = (await request.json()) as { ownerId: string | null }
      sent.push([params.id, ownerId])
      const now = contact(String(params.id), 'Имя', { owner: ownerId ? { id: ownerId, name: ownerId } : null, version: 2 })
      return HttpResponse.json(now, { headers: { etag: '"2"' } })
    }),
  )
  await openApp('/contacts')
  await tick('Белов Илья')
  await tick('Фролова Мария')
  await userEvent.click(screen.getByRole('button', { name: 'Назначить' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Пётр Савин' }))
  expect(await screen.findByText('Назначено контактов: 2')).toBeVisible()
  expect(sent).toEqual([
    ['c1', 'u2'],
    ['c3', 'u2'],
  ])
  await userEvent.click(screen.getByRole('button', { name: 'Вернуть' }))
  await expect.poll(() => sent.slice(2)).toEqual([
    ['c1', 'u1'],
    ['c3', null],
  ])
})

test('rows are ticked from the keyboard, Escape takes the ticks away', async () => {
  await openApp('/contacts')
  await screen.findByText('Белов Илья')
  document.querySelector<HTMLElement>('[data-index="0"]')!.focus()
  await userEvent.keyboard('[KeyX]')
  expect(await screen.findByRole('toolbar', { name: 'Выбрано 1' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => screen.queryByRole('toolbar')).toBeNull()
})
