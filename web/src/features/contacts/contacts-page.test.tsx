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

/** Writes as the server does: on the version that was seen, or not at all. */
function answerEdits() {
  const sent: { tag: string | null; body: Partial<Contact> }[] = []
  server.use(
    http.patch('*/api/crm/contacts/:id', async ({ request, params }) => {
      const tag = request.headers.get('if-match')
      const body = (await request.json()) as Partial<Contact>
      sent.push({ tag, body })
      const now = people.find(({ id }) => id === params.id)!
      if (tag !== `"${now.version}"`) return problem(412, 'changed_meanwhile', { current: now, version: now.version })
      const record = { ...now, ...body, version: now.version + 1 }
      people = people.map((one) => (one.id === record.id ? record : one))
      return HttpResponse.json(record, { headers: { etag: `"${record.version}"` } })
    }),
  )
  return sent
}

const edit = async (name: RegExp, text: string) => {
  await userEvent.click(await screen.findByRole('button', { name }))
  const field = screen.getByRole('textbox', { name: /Белов Илья/ })
  await userEvent.clear(field)
  await userEvent.type(field, `${text}{Enter}`)
}

test('a phone is edited in the list without opening the card, and the edit can be taken back', async () => {
  const sent = answerEdits()
  const router = await openApp('/contacts')
  await edit(/^Телефон, Белов Илья/, '+7 900 000-00-02')
  await expect.poll(() => sent).toEqual([{ tag: '"1"', body: { phones: ['+7 900 000-00-02'] } }])
  expect(await screen.findByRole('row', { name: /Белов Илья/ })).toHaveTextContent('+7 900 000-00-02')
  expect(router.state.location.pathname).toBe('/contacts')
  await userEvent.click(await screen.findByRole('button', { name: 'Вернуть' }))
  await expect.poll(() => sent[1]).toEqual({ tag: '"2"', body: { phones: ['+79161234567'] } })
})

test('two edits of one cell: both values are shown', async () => {
  const sent = answerEdits()
  await openApp('/contacts')
  await screen.findByRole('row', { name: /Белов Илья/ })
  people = people.map((one) => (one.id === 'c1' ? { ...one, phones: ['+79169999999'], version: 2 } : one))
  await edit(/^Телефон, Белов Илья/, '+79160000000')
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('+7 916 999-99-99')
  expect(dialog).toHaveTextContent('+7 916 000-00-00')
  expect(sent).toHaveLength(1)
})

test('without the right to write cells are text', async () => {
  closeSession()
  signedIn(['organisation:read', 'crm:read'])
  await openApp('/contacts')
  expect(await screen.findByRole('row', { name: /Белов Илья/ })).toHaveTextContent('+7 916 123-45-67')
  expect(screen.queryByRole('button', { name: /^Телефон, Белов Илья/ })).toBeNull()
})
