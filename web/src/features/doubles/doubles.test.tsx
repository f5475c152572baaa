// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { quietCard } from '@/testing/sales'
import { server } from '@/testing/server'
import { authResult, me } from '@/testing/session'
import type { Group, Like, Merge } from './kind'

const SALES = ['organisation:read', 'crm:read', 'crm:write']
let groups: Group[]
let sent: { path: string; body: unknown }[]

const record = (id: string, name: string) => ({
  id,
  name,
  about: null,
  emails: [],
  phones: ['+79161234567'],
  openDealsCount: 0,
  isStudent: false,
  version: 3,
  createdAt: '2026-10-01T09:00:00Z',
  updatedAt: '2026-10-01T09:00:00Z',
})
const whole = (id: string, name: string, position: string | null, custom: object = {}) => ({
  ...record(id, name),
  position,
  tags: [],
  custom,
  company: null,
  phonesTyped: [],
  messengers: [],
  addresses: [],
  note: '',
  owner: null,
  source: null,
  linked: [],
  students: [],
  currency: 'RUB',
})
const level = {
  id: 'f1',
  recordKind: 'contact',
  key: 'level',
  name: 'Уровень языка',
  type: 'select',
  options: ['A1', 'B2'],
  isRequired: false,
  isListed: false,
  position: 0,
  version: 1,
}
const phone = { kind: 'phone', value: '+79161234567' }
const merge = (patch: Partial<Merge> = {}): Merge => ({
  id: 'm1',
  kind: 'contact',
  primary: { id: 'c1', name: 'Фролова Мария' },
  duplicates: [{ id: 'c2', name: 'М. Фролова' }],
  moved: { deals: 2 },
  before: {},
  after: {},
  by: { id: 'u1', name: 'Вера Ершова' },
  createdAt: new Date().toISOString(),
  undoneAt: null,
  undoUntil: new Date(Date.now() + 86_400_000).toISOString(),
  ...patch,
})
const page = <T,>(items: T[]) => HttpResponse.json({ items, nextCursor: null })

function signIn(permissions = SALES) {
  localStorage.setItem('signedIn', '1')
  server.use(
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () => HttpResponse.json(me({ permissions }))),
  )
}

beforeEach(() => {
  signIn()
  sent = []
  groups = [
    { id: 'phone:+79161234567', reason: phone, shared: [phone], count: 2, records: [record('c1', 'Фролова Мария'), record('c2', 'М. Фролова')] },
  ]
  const note = async ({ request }: { request: Request }) => {
    sent.push({ path: `${request.method} ${new URL(request.url).pathname}`, body: request.headers.get('content-type') ? await request.json() : undefined })
  }
  server.use(
    ...quietCard,
    http.get('*/api/crm/duplicates', () => page(groups)),
    http.post('*/api/crm/duplicates/:verb', async (info) => {
      await note(info)
      groups = []
      return new HttpResponse(null, { status: 204 })
    }),
    http.get('*/api/crm/contacts/:id', ({ params }) =>
      HttpResponse.json(params.id === 'c1' ? whole('c1', 'Фролова Мария', 'Директор') : whole('c2', 'М. Фролова', 'Бухгалтер'), { headers: { etag: '"3"' } }),
    ),
    http.post('*/api/crm/contacts/merge/preview', () => HttpResponse.json({ changes: {}, moves: { deals: 2, tasks: 0 } })),
    http.post('*/api/crm/contacts/merge', async (info) => {
      await note(info)
      groups = []
      return HttpResponse.json(merge(), { status: 201 })
    }),
    http.post('*/api/crm/merges/:id/undo', async (info) => {
      await note(info)
      return HttpResponse.json({ ...merge({ undoneAt: new Date().toISOString(), undoUntil: null }), kept: ['position'] })
    }),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

test('two doubles are merged field by field, and it can be taken back', async () => {
  await openApp('/contacts/duplicates')
  expect(await screen.findByText('+7 916 123-45-67', { selector: 'h2 span' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Объединить' }))
  const dialog = await screen.findByRole('dialog', { name: 'Объединить контакты' })
  expect(await within(dialog).findByText(/сделки \(2\)/)).toBeVisible()
  expect(within(dialog).queryByRole('group', { name: 'Телефон' })).not.toBeInTheDocument()
  const position = within(dialog).getByRole('group', { name: 'Должность' })
  expect(within(position).getByRole('radio', { name: 'Директор' })).toBeChecked()
  await userEvent.click(within(position).getByRole('radio', { name: 'Бухгалтер' }))
  await userEvent.click(within(dialog).getByRole('button', { name: 'Объединить' }))
  expect(await screen.findByText('Записи объединены: Фролова Мария')).toBeVisible()
  expect(sent[0]).toEqual({
    path: 'POST /api/crm/contacts/merge',
    body: { primaryId: 'c1', duplicateIds: ['c2'], fields: { position: 'c2' }, versions: { c1: 3, c2: 3 } },
  })
  expect(await screen.findByText('Дублей нет')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Вернуть' }))
  expect(await screen.findByText('Объединение отменено')).toBeVisible()
  expect(screen.getByText(/должность/)).toBeVisible()
  expect(sent[1]?.path).toBe('POST /api/crm/merges/m1/undo')
})

test('own fields that differ are chosen like the others', async () => {
  server.use(
    http.get('*/api/crm/fields', () => page([level])),
    http.get('*/api/crm/contacts/:id', ({ params }) =>
      HttpResponse.json(whole(String(params.id), `Фролова ${params.id}`, null, { level: params.id === 'c1' ? 'A1' : 'B2' }), { headers: { etag: '"3"' } }),
    ),
  )
  await openApp('/contacts/duplicates')
  await userEvent.click(await screen.findByRole('button', { name: 'Объединить' }))
  const dialog = await screen.findByRole('dialog', { name: 'Объединить контакты' })
  const choice = await within(dialog).findByRole('group', { name: 'Уровень языка' })
  expect(within(choice).getByRole('radio', { name: 'A1' })).toBeChecked()
  await userEvent.click(within(choice).getByRole('radio', { name: 'B2' }))
  await userEvent.click(within(dialog).getByRole('button', { name: 'Объединить' }))
  await expect.poll(() => sent[0]?.body).toMatchObject({ fields: { 'custom.level': 'c2' } })
  await userEvent.click(await screen.findByRole('button', { name: 'Вернуть' }))
  await expect.poll(() => sent[1]?.path).toBe('POST /api/crm/merges/m1/undo')
})

test('a record that changed meanwhile is shown anew before it is merged', async () => {
  server.use(http.post('*/api/crm/contacts/merge', () => problem(412, 'changed_meanwhile', { detail: 'Запись изменил кто-то другой' })))
  await openApp('/contacts/duplicates')
  await userEvent.click(await screen.findByRole('button', { name: 'Объединить' }))
  const dialog = await screen.findByRole('dialog', { name: 'Объединить контакты' })
  await within(dialog).findByText(/сделки \(2\)/)
  await userEvent.click(within(dialog).getByRole('button', { name: 'Объединить' }))
  expect(await within(dialog).findByText('Запись изменил кто-то другой')).toBeVisible()
  expect(within(dialog).getByText(/Проверьте выбор/)).toBeVisible()
})

test('different people are told apart, and together again', async () => {
  await openApp('/contacts/duplicates')
  await userEvent.click(await screen.findByRole('button', { name: 'Это разные люди' }))
  expect(await screen.findByText('Запомнили: это разные люди')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Вернуть' }))
  const body = { kind: 'contact', ids: ['c1', 'c2'] }
  await expect.poll(() => sent).toEqual([
    { path: 'POST /api/crm/duplicates/dismiss', body },
    { path: 'POST /api/crm/duplicates/restore', body },
  ])
})

test('who may only read is offered nothing to change', async () => {
  closeSession()
  signIn(['organisation:read', 'crm:read'])
  server.use(http.get('*/api/crm/merges', () => page([merge()])))
  const router = await openApp('/contacts/duplicates')
  expect(await screen.findByText('М. Фролова')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Объединить' })).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Объединённые' }))
  expect(await screen.findByText(/Вера Ершова · сделки \(2\)/)).toBeVisible()
  expect(router.state.location.search).toMatchObject({ view: 'merged' })
  expect(screen.queryByRole('button', { name: 'Отменить' })).not.toBeInTheDocument()
})

test('the history takes back what can be taken back', async () => {
  const late = merge({ id: 'm0', undoUntil: '2020-01-01T00:00:00Z' })
  server.use(http.get('*/api/crm/merges', () => page([merge(), late, merge({ id: 'm2', undoneAt: '2026-11-01T09:00:00Z', undoUntil: null })])))
  await openApp('/contacts/duplicates?view=merged')
  expect(await screen.findByText('Отменить уже нельзя')).toBeVisible()
  expect(screen.getByText(/^Отменено/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Отменить' }))
  expect(await screen.findByText('Объединение отменено')).toBeVisible()
})

test('what may be the same person is linked from the card, and the card of a merged one leads on', async () => {
  const like: Like = { record: record('c2', 'М. Фролова'), reasons: [phone], confidence: 'low' }
  let links: object = { confirmed: [], suggested: [like] }
  server.use(
    http.get('*/api/crm/deals', () => page([])),
    http.get('*/api/team/members', () => page([])),
    http.get('*/api/crm/contacts/:id/links', () => HttpResponse.json(links)),
    http.post('*/api/crm/contacts/:id/links', () => {
      links = { confirmed: [record('c2', 'М. Фролова')], suggested: [] }
      return HttpResponse.json(links)
    }),
  )
  await openApp('/contacts/c1')
  const around = screen.queryByRole('button', { name: 'Ученики и коллеги' })
  if (around) await userEvent.click(around)
  expect(await screen.findByText('Может быть, родственник: +7 916 123-45-67')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Связать' }))
  expect(await screen.findByRole('button', { name: 'Отделить: М. Фролова' })).toBeVisible()

  cleanup()
  server.use(
    http.get('*/api/crm/contacts/:id', () =>
      HttpResponse.json({ status: 404, code: 'merged_away', title: 'Объединён', detail: '', mergedInto: { id: 'c1', name: 'Фролова Мария' } }, { status: 404 }),
    ),
  )
  await openApp('/contacts/c2')
  expect(await screen.findByText('Контакт объединён с другим')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Открыть карточку' })).toHaveAttribute('href', '/contacts/c1')
})
