// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { server } from '@/testing/server'
import { authResult, me } from '@/testing/session'

const student = (id: string, name: string, balanceMinor: number) => ({
  id,
  name,
  status: 'active',
  stage: null,
  balanceMinor,
  currency: 'RUB',
  groups: [{ id: 'g1', name: 'A2-3' }],
  phones: [],
  emails: [],
  lastAttendedOn: null,
  nextLessonAt: null,
  paidLessons: null,
  attendancePercent: 71,
  version: 1,
  source: null,
})
const people = [student('s1', 'Белов Илья', 0), student('s2', 'Журавлёв Павел', -2_360_000), student('s3', 'Фролова Мария', 145_000)]
let asked: URLSearchParams[]

beforeEach(() => {
  localStorage.clear()
  localStorage.setItem('signedIn', '1')
  asked = []
  // happy-dom lays nothing out: give the scrolling part a height, and the window a desk.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200)
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => setTimeout(() => run(0), 0))
  server.use(
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () =>
      HttpResponse.json(me({ permissions: ['organisation:read', 'school:read', 'money:read'] })),
    ),
    http.get('*/api/students', ({ request }) => {
      const query = new URL(request.url).searchParams
      asked.push(query)
      const items = people.filter(({ name, balanceMinor }) => {
        if (query.get('debt') && balanceMinor >= 0) return false
        return name.toLowerCase().includes((query.get('q') ?? '').toLowerCase())
      })
      return HttpResponse.json({ items, nextCursor: null, total: items.length })
    }),
    http.get('*/api/students/summary', () =>
      HttpResponse.json({
        total: 262,
        active: 241,
        archived: 21,
        leads: 0,
        debtors: 1,
        debtMinor: -2_360_000,
        balanceMinor: -2_215_000,
        currency: 'RUB',
      }),
    ),
    http.get('*/api/students/:id', ({ params }) =>
      HttpResponse.json(
        { ...people.find(({ id }) => id === params.id), teacher: null, sourceBalanceMinor: null, externalIds: [], custom: {}, branches: [] },
        { headers: { etag: '"1"' } },
      ),
    ),
    http.get('*/api/students/:id/ledger', () =>
      HttpResponse.json({ items: [], nextCursor: null, balanceMinor: -2_360_000, transactions: 46 }),
    ),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

test('counts on the tabs, debts from the biggest', async () => {
  const router = await openApp('/students')
  expect(await screen.findByText('Белов Илья')).toBeVisible()
  expect(screen.getByText('262 ученика, баланс −22 150 ₽')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /^Долги/ }))
  await expect.poll(() => asked.at(-1)?.toString()).toContain('debt=true')
  expect(asked.at(-1)?.get('sort')).toBe('balance')
  expect(router.state.location.search).toMatchObject({ view: 'debt' })
  expect(await screen.findByText('−23 600 ₽')).toBeVisible()
})

test('what is typed reaches the address after a pause; nothing found says so', async () => {
  const router = await openApp('/students')
  await screen.findByText('Белов Илья')
  await userEvent.type(screen.getByRole('searchbox', { name: 'Найти ученика' }), 'нет такого')
  expect(await screen.findByText('Никого не нашли')).toBeVisible()
  expect(router.state.location.search).toMatchObject({ q: 'нет такого' })
  await userEvent.click(screen.getByRole('button', { name: 'Показать всех' }))
  expect(await screen.findByText('Белов Илья')).toBeVisible()
  expect(screen.getByRole('searchbox', { name: 'Найти ученика' })).toHaveValue('')
})

test('the account opens beside the list, follows the keyboard and closes with Escape', async () => {
  const router = await openApp('/students')
  await userEvent.click(await screen.findByText('Белов Илья'))
  expect(await screen.findByRole('complementary', { name: 'Счёт: Белов Илья' })).toBeVisible()
  document.querySelector<HTMLElement>('[data-index="0"]')!.focus()
  await userEvent.keyboard('[KeyJ]')
  const panel = await screen.findByRole('complementary', { name: 'Счёт: Журавлёв Павел' })
  expect(await within(panel).findByText('Баланс равен сумме 46 строк')).toBeVisible()
  expect(router.state.location.search).toMatchObject({ student: 's2' })
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => screen.queryByRole('complementary', { name: /^Счёт/ })).toBeNull()
})

test('a list that did not come offers to try again', async () => {
  let fail = true
  server.use(
    http.get('*/api/students', () =>
      fail ? problem(429, 'too_many_requests', { detail: 'Слишком часто' }) : HttpResponse.json({ items: people, nextCursor: null }),
    ),
  )
  await openApp('/students')
  expect(await screen.findByText('Слишком часто')).toBeVisible()
  fail = false
  await userEvent.click(screen.getByRole('button', { name: 'Повторить' }))
  expect(await screen.findByText('Белов Илья')).toBeVisible()
})

test('a list that is closed to the role says who opens it, and offers no second try', async () => {
  server.use(http.get('*/api/students', () => problem(403, 'forbidden', { detail: 'school:read' })))
  await openApp('/students')
  expect(await screen.findByText('Сюда у вас нет доступа')).toBeVisible()
  expect(screen.queryByText(/school:read/)).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Повторить' })).not.toBeInTheDocument()
})
