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

type Sent = { kind: string; op: string; items: { id: string; version?: number }[]; change?: { ownerId: string | null } }

const answerBulk = (answer: (sent: Sent) => object[]) =>
  server.use(
    http.post('*/api/crm/bulk', async ({ request }) => {
      const results = answer((await request.json()) as Sent)
      return HttpResponse.json({ results, done: results.length, refused: 0 })
    }),
  )
const refused = (id: string, status: number, code: string, detail: string) => ({ id, status: 'refused', problem: { status, code, title: code, detail } })

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
  const restored: string[] = []
  answerBulk(({ op, items }) =>
    items.map(({ id }) => {
      if (op === 'restore') restored.push(id)
      if (op === 'delete' && id === 'c3') return refused(id, 409, 'contact_of_the_school', 'За этим контактом стоит ученик')
      if (op === 'delete') people = people.filter((one) => one.id !== id)
      return { id, status: 'done', version: 2 }
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
  const sent: [string, unknown, number | undefined][] = []
  answerBulk(({ items, change }) =>
    items.map(({ id, version }) => {
      sent.push([id, change?.ownerId, version])
      return { id, status: 'done', version: 2 }
    }),
  )
  await openApp('/contacts')
  await tick('Белов Илья')
  await tick('Фролова Мария')
  await userEvent.click(screen.getByRole('button', { name: 'Назначить' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Пётр Савин' }))
  expect(await screen.findByText('Назначено контактов: 2')).toBeVisible()
  expect(sent).toEqual([
    ['c1', 'u2', undefined],
    ['c3', 'u2', undefined],
  ])
  await userEvent.click(screen.getByRole('button', { name: 'Вернуть' }))
  await expect.poll(() => sent.slice(2)).toEqual([
    ['c1', 'u1', 2],
    ['c3', null, 2],
  ])
})

test('what somebody gave to a third person meanwhile is not taken from them', async () => {
  const third = contact('c1', 'Белов Илья', { owner: { id: 'u3', name: 'Третий' }, version: 3 })
  server.use(http.get('*/api/crm/contacts/c1', () => HttpResponse.json(third, { headers: { etag: '"3"' } })))
  answerBulk(({ items }) =>
    items.map(({ id, version }) => (version === undefined ? { id, status: 'done', version: 2 } : refused(id, 412, 'changed_meanwhile', 'Запись изменили'))),
  )
  await openApp('/contacts')
  await tick('Белов Илья')
  await userEvent.click(screen.getByRole('button', { name: 'Назначить' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Пётр Савин' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Вернуть' }))
  expect(within(await screen.findByRole('dialog', { name: 'Возвращено 0 из 1' })).getByText('Запись изменили')).toBeVisible()
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
