// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeSession } from '@/api/session-store'
import { atDesk } from '@/testing/desk'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { server } from '@/testing/server'
import { authResult, me } from '@/testing/session'
import type { Feature, FeaturePatch } from './types'

const KEYS = ['deal_lines', 'merging', 'file_import', 'shared_views', 'analytics'] as const
/** Four members, at the places 0, 25, 50 and 75. */
const reachedAt = (first: readonly string[]) =>
  Array.from({ length: 101 }, (_, share) => ['u1', 'u2', 'u3', 'u4'].filter((id, i) => i * 25 < share || first.includes(id)).length)

let features: Feature[]
let written: { key: string; tag: string | null; body: FeaturePatch }[]

const feature = (key: Feature['key']): Feature => ({
  key,
  isOn: true,
  version: 0,
  rollout: { enabled: true, percent: 100, firstMemberIds: [], reachedCount: 4, memberCount: 4, reachedAt: reachedAt([]), updatedBy: null, updatedAt: null },
})

function change(before: Feature, body: FeaturePatch): Feature {
  const was = before.rollout!
  const percent = body.rolloutPercent ?? was.percent
  const firstMemberIds = body.firstMemberIds ?? was.firstMemberIds
  const enabled = body.enabled ?? was.enabled
  const counts = reachedAt(firstMemberIds)
  const reachedCount = enabled ? counts[percent]! : 0
  const by = { updatedBy: { id: 'u1', name: 'Вера Ершова' }, updatedAt: '2026-11-28T10:00:00Z' }
  return { ...before, isOn: enabled, version: before.version + 1, rollout: { ...was, enabled, percent, firstMemberIds, reachedCount, reachedAt: counts, ...by } }
}

beforeEach(() => {
  features = KEYS.map(feature)
  written = []
  atDesk(['organisation:read', 'crm:read', 'analytics:read', 'team:read', 'features:manage'])
  server.use(
    http.get('*/api/auth/me', () =>
      HttpResponse.json(
        me({
          permissions: ['organisation:read', 'crm:read', 'analytics:read', 'team:read', 'features:manage'],
          features: features.filter(({ isOn }) => isOn).map(({ key }) => key),
        }),
      ),
    ),
    http.get('*/api/features', () => HttpResponse.json({ items: features })),
    http.patch('*/api/features/:key', async ({ request, params }) => {
      const [tag, body] = [request.headers.get('if-match'), (await request.json()) as FeaturePatch]
      const before = features.find(({ key }) => key === params.key)!
      written.push({ key: before.key, tag, body })
      if (tag !== `"${before.version}"`) return problem(412, 'changed_meanwhile', { current: before, version: before.version })
      const saved = change(before, body)
      features = features.map((one) => (one.key === saved.key ? saved : one))
      return HttpResponse.json(saved)
    }),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const card = (name: string) => screen.findByRole('group', { name })
const menu = () => screen.getAllByRole('navigation', { name: 'Основная навигация' })[0]!

test('what is switched off leaves the menu and comes back with undo', async () => {
  const user = userEvent.setup()
  await openApp('/settings/features')
  const products = await card('Товары в сделках')
  expect(within(menu()).getByRole('link', { name: 'Товары' })).toBeInTheDocument()
  await user.click(within(products).getByRole('switch', { name: 'Товары в сделках' }))
  expect(await screen.findByText('«Товары в сделках»: выключено')).toBeInTheDocument()
  await waitFor(() => expect(within(menu()).queryByRole('link', { name: 'Товары' })).toBeNull())
  expect(within(products).queryByRole('slider')).toBeNull()
  expect(within(products).getByText(/Последнее изменение: Вера Ершова/)).toBeInTheDocument()

  await user.click(screen.getByRole('button', { name: 'Вернуть' }))
  expect(await within(menu()).findByRole('link', { name: 'Товары' })).toBeInTheDocument()
  expect(written).toEqual([
    { key: 'deal_lines', tag: '"0"', body: { enabled: false } },
    { key: 'deal_lines', tag: '"1"', body: { enabled: true } },
  ])
})

test('the slider says whom a share would reach and saves once it is let go', async () => {
  await openApp('/settings/features')
  const slider = within(await card('Аналитика')).getByRole('slider', { name: 'Доля сотрудников' })
  expect(slider).toHaveAttribute('aria-valuetext', '100 %. Видят 4 из 4 человек'.replace(' %', '\u00a0%'))
  fireEvent.input(slider, { target: { value: '40' } })
  expect(within(await card('Аналитика')).getByText('Видят 2 из 4 человек')).toBeInTheDocument()
  expect(written).toEqual([])
  slider.dispatchEvent(new Event('change', { bubbles: true }))
  expect(await screen.findByText('«Аналитика»: сохранено')).toBeInTheDocument()
  expect(written).toEqual([{ key: 'analytics', tag: '"0"', body: { rolloutPercent: 40 } }])
})

test('a person comes first and is let go again', async () => {
  const user = userEvent.setup()
  await openApp('/settings/features')
  const merging = await card('Поиск и объединение дублей')
  await user.click(within(merging).getByRole('button', { name: 'Добавить человека' }))
  await user.click(await screen.findByRole('menuitem', { name: /Пётр Савин/ }))
  await user.click(await within(merging).findByRole('button', { name: 'Убрать: Пётр Савин' }))
  await waitFor(() => expect(written.map(({ body }) => body)).toEqual([{ firstMemberIds: ['u2'] }, { firstMemberIds: [] }]))
})

test('what somebody else decided meanwhile is shown, not overwritten', async () => {
  const user = userEvent.setup()
  await openApp('/settings/features')
  const analytics = await card('Аналитика')
  features = features.map((one) => (one.key === 'analytics' ? change(one, { rolloutPercent: 30 }) : one))
  await user.click(within(analytics).getByRole('switch'))
  expect(await screen.findByText(/только что изменил кто-то другой/)).toBeInTheDocument()
  expect(within(await card('Аналитика')).getByRole('slider')).toHaveValue('30')
})

test('without the right there is nothing to see', async () => {
  server.use(http.get('*/api/auth/me', () => HttpResponse.json(me())))
  await openApp('/settings/features')
  expect(await screen.findByText('Сюда у вас нет доступа')).toBeInTheDocument()
})

test('a failed list can be asked for again', async () => {
  server.use(http.get('*/api/features', () => problem(400, 'internal'), { once: true }))
  const user = userEvent.setup()
  await openApp('/settings/features')
  await user.click(await screen.findByRole('button', { name: 'Повторить' }))
  expect(await card('Аналитика')).toBeInTheDocument()
})

test('the address of what is switched off says whom to ask', async () => {
  server.use(
    http.get('*/api/auth/me', () => HttpResponse.json(me({ permissions: ['organisation:read', 'crm:read', 'team:read'], features: [] }))),
    http.get('*/api/team/members', () =>
      HttpResponse.json({ items: [{ id: 'u9', name: 'Ольга Петрова', email: '', role: 'owner', disabled: false, totpEnabled: false, version: 1 }] }),
    ),
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
  )
  await openApp('/products')
  expect(await screen.findByRole('heading', { name: '«Товары в сделках»: функция выключена' })).toBeInTheDocument()
  expect(await screen.findByText(/владелец или администратор: Ольга Петрова/)).toBeInTheDocument()
  expect(within(menu()).queryByRole('link', { name: 'Товары' })).toBeNull()
})
