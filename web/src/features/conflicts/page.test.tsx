// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { server } from '@/testing/server'
import { authResult, me } from '@/testing/session'
import { conflict } from './testing'
import type { Conflict } from './types'

let open: Conflict[]
const settled: unknown[] = []
const reopened: unknown[] = []
const put: unknown[] = []
const field = { kind: 'contacts', remote: 'phones', title: 'phones', valueKind: 'phones', local: 'phones', direction: 'both', strategy: null, transform: 'none', isOwn: false, isWritable: true }
const none = () => HttpResponse.json({ items: [], nextCursor: null })

function signIn(permissions: string[]) {
  localStorage.setItem('signedIn', '1')
  server.use(
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () => HttpResponse.json(me({ permissions: ['organisation:read', 'crm:read', ...permissions] }))),
    http.get('*/api/sync/status', () => HttpResponse.json({ connections: [{ conflicts: open.length }] })),
    http.get('*/api/sync/connection', none),
    http.get('*/api/crm/fields', none),
    http.get('*/api/team/members', none),
    http.get('*/api/sync/connection/:id/fields', () => HttpResponse.json({ items: [field], locals: {} })),
    http.put('*/api/sync/connection/:id/fields', async ({ request }) => {
      put.push(await request.json())
      return HttpResponse.json({ items: [field], locals: {} })
    }),
    http.get('*/api/sync/conflicts', ({ request }) =>
      HttpResponse.json({ items: new URL(request.url).searchParams.get('status') === 'open' ? open : [], nextCursor: null, total: open.length }),
    ),
    http.post('*/api/sync/conflicts/settle', async ({ request }) => {
      const { decisions } = (await request.json()) as { decisions: { id: string }[] }
      settled.push(...decisions)
      open = open.filter(({ id }) => !decisions.some((one) => one.id === id))
      return HttpResponse.json({ settled: decisions.map(({ id }) => id), failed: [] })
    }),
    http.post('*/api/sync/conflicts/:id/reopen', ({ params }) => {
      reopened.push(params.id)
      return new HttpResponse(null, { status: 204 })
    }),
  )
}

beforeEach(() => {
  localStorage.clear()
  for (const list of [settled, reopened, put]) list.length = 0
  open = [
    conflict('phones', { id: 'c1', base: ['+79566850433'], ours: ['+79566850434'], theirs: ['+79162201807'], pastTheirs: 9 }),
    conflict('emails', { id: 'c2', base: [], ours: ['t.savin@tochka.ru'], theirs: ['timur@savin.pro'] }),
    conflict('phones', { id: 'c3', recordId: 'r2', title: 'Полина Крылова', ours: ['+79990000001'], theirs: ['+79990000002'], pastTheirs: 9 }),
  ]
  signIn(['sync:read', 'sync:manage', 'crm:write'])
})
afterEach(() => {
  cleanup()
  closeSession()
})

const card = async (group: string, value: RegExp) => within(await screen.findByRole('group', { name: group })).getByRole('button', { name: value })

test('a side is chosen by hand, both sides of a list too; saved, said, taken back', async () => {
  await openApp('/connection/conflicts')
  await userEvent.click(await card('Телефоны', /916 220/))
  expect(await card('Телефоны', /916 220/)).toHaveAttribute('aria-pressed', 'true')
  await userEvent.click(await card('Почта', /t\.savin/))
  await userEvent.click(await card('Почта', /timur@/))
  expect(screen.getByText('Список: оставим все 2, основным будет timur@savin.pro')).toBeVisible()
  expect(screen.getByText('Решено 2 из 2')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить и дальше' }))
  expect(await screen.findByText('Тимур Савин: решено 2 спора')).toBeVisible()
  expect(settled).toEqual([
    { id: 'c1', choice: 'vendor' },
    { id: 'c2', choice: 'value', value: ['timur@savin.pro', 't.savin@tochka.ru'] },
  ])
  expect(await screen.findByRole('heading', { name: 'Полина Крылова' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Вернуть' }))
  await waitFor(() => expect(reopened).toEqual(['c1', 'c2']))
})

test('arrows choose a side, B both, Ctrl Enter saves', async () => {
  await openApp('/connection/conflicts')
  await screen.findByRole('group', { name: 'Телефоны' })
  await userEvent.keyboard('{ArrowLeft}')
  expect(await card('Телефоны', /685/)).toHaveAttribute('aria-pressed', 'true')
  await userEvent.keyboard('{ArrowRight}{ArrowDown}')
  await userEvent.keyboard('[KeyB]')
  expect(await card('Почта', /t\.savin/)).toHaveAttribute('aria-pressed', 'true')
  expect(await card('Почта', /timur@/)).toHaveAttribute('aria-pressed', 'true')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(settled).toMatchObject([{ id: 'c1', choice: 'vendor' }, { id: 'c2', choice: 'value' }]))
})

test('the choice just made is offered as a rule that settles its like', async () => {
  await openApp('/connection/conflicts')
  await userEvent.click(await card('Телефоны', /916 220/))
  const rule = await screen.findByRole('checkbox', { name: 'Телефоны: всегда брать из amoCRM' })
  expect(screen.getByText(/Решит сразу ещё 1 спор: Полина Крылова.*9 раз из 9/)).toBeVisible()
  await userEvent.click(rule)
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить и дальше' }))
  await waitFor(() => expect(settled).toEqual([{ id: 'c1', choice: 'vendor' }, { id: 'c3', choice: 'vendor' }]))
  expect(put).toEqual([{ items: [{ kind: 'contacts', remote: 'phones', local: 'phones', direction: 'both', transform: 'none', strategy: 'vendor' }] }])
})

test('everything newest at once leaves what nobody dates', async () => {
  open.push(conflict('note', { id: 'c4', recordId: 'r4', ours: 'раз', theirs: 'два', oursAt: null }))
  await openApp('/connection/conflicts')
  await userEvent.click(await screen.findByRole('button', { name: 'Взять всё новейшее' }))
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Взять новейшее' }))
  await waitFor(() => expect(settled.map((one) => (one as { id: string }).id)).toEqual(['c1', 'c2', 'c3']))
})

test('who may not write sees both sides and chooses nothing', async () => {
  signIn(['sync:read'])
  await openApp('/connection/conflicts')
  expect(await card('Телефоны', /916 220/)).toBeDisabled()
  expect(screen.queryByRole('button', { name: /Сохранить/ })).not.toBeInTheDocument()
})

test('no conflicts, and no right to see them', async () => {
  open = []
  await openApp('/connection/conflicts')
  expect(await screen.findByText('Споров нет')).toBeVisible()
  cleanup()
  signIn([])
  await openApp('/connection/conflicts')
  expect(await screen.findByText('Сюда у вас нет доступа')).toBeVisible()
})
