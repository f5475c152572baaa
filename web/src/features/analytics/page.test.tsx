// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { pipelineOf } from '@/testing/sales'
import { server } from '@/testing/server'
import { authResult, me } from '@/testing/session'

const range = { from: '2026-09-01', to: '2026-11-28', previousFrom: '2026-06-04', previousTo: '2026-08-31', step: 'week' }
const sum = (amountMinor: number, deals: number) => [{ currency: 'RUB', amountMinor, deals }]
const step = (name: string, entered: number, now: number | null, before: number | null) => ({
  id: name,
  name,
  color: 'blue',
  kind: 'open',
  entered,
  previousEntered: 10,
  fromPreviousPercent: now,
  previousFromPreviousPercent: before,
  overallPercent: 50,
  now: 1,
  amounts: sum(100_000, 1),
})
const funnel = {
  range,
  pipelineId: 'p1',
  stages: [step('Новые', 40, null, null), step('Пробный урок', 20, 50, 70)],
  totals: { created: 40, won: 10, lost: 5, wonPercent: 25, wonAmounts: sum(1_000_000, 10) },
  previous: { created: 30, won: 9, lost: 5, wonPercent: 30, wonAmounts: [] },
}
const totals = {
  won: 10,
  lost: 5,
  winPercent: 67,
  wonAmounts: sum(123_400_000, 10),
  lostAmounts: sum(100, 5),
  averages: sum(12_340_000, 10),
  cycleMedianSeconds: 1_209_600,
  cycleAverageSeconds: 1_209_600,
}
const outcomes = {
  range,
  periods: [
    { start: '2026-11-09', won: 4, lost: 5, wonAmounts: sum(23_400_000, 4), lostAmounts: sum(100, 5) },
    { start: '2026-11-16', won: 6, lost: 0, wonAmounts: sum(100_000_000, 6), lostAmounts: [] },
  ],
  lossReasons: [{ id: 'r1', name: 'Дорого', deals: 5, currency: 'RUB', amountMinor: 100 }],
  totals,
  previous: { ...totals, wonAmounts: sum(100_000_000, 9), won: 9 },
}
let asked: URL[]

beforeEach(() => {
  localStorage.clear()
  localStorage.setItem('signedIn', '1')
  asked = []
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200)
  const allowed = ['organisation:read', 'school:read', 'crm:read', 'analytics:read', 'team:read']
  server.use(
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () => HttpResponse.json(me({ permissions: allowed }))),
    http.get('*/api/pipeline', () => HttpResponse.json({ items: [pipelineOf([])] })),
    http.get('*/api/team/members', () =>
      HttpResponse.json({ items: [{ id: '0198f0d0-0000-7000-8000-000000000001', name: 'Илья Рябов', email: 'i@school.example', role: 'manager', disabled: false }] }),
    ),
    http.get('*/api/analytics/funnel', ({ request }) => {
      asked.push(new URL(request.url))
      return HttpResponse.json(funnel)
    }),
    http.get('*/api/analytics/time-in-stage', () => HttpResponse.json({ range, pipelineId: 'p1', stages: [] })),
    http.get('*/api/analytics/outcomes', () => HttpResponse.json(outcomes)),
    http.get('*/api/analytics/managers', () => problem(503, 'database_unavailable')),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
  vi.restoreAllMocks()
})

test('sales are told by figures, by charts and by the rows behind them', async () => {
  await openApp('/analytics')
  const weak = await screen.findByText(/Слабое место – «Пробный урок»/)
  expect(weak.closest('p')).toHaveTextContent('Раньше сюда доходили 70')
  expect(screen.getByText('25 %')).toBeInTheDocument()
  expect(screen.getByText('14 дней')).toBeInTheDocument()
  const card = screen.getByRole('region', { name: 'Почему проигрываем' })
  expect(card).toHaveTextContent('Чаще всего – «Дорого»')
  const rows = within(screen.getByRole('table', { name: 'Воронка', hidden: true })).getAllByRole('row', { hidden: true })
  expect(rows[2]).toHaveTextContent('Пробный урок')
})

test('filters and days stand in the address', async () => {
  const user = userEvent.setup()
  const router = await openApp('/analytics?from=2026-03-02&to=2026-03-31')
  await screen.findByText(/Слабое место/)
  expect(asked.at(-1)?.searchParams.get('from')).toBe('2026-03-02')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Ответственный' }), await screen.findByRole('option', { name: 'Илья Рябов' }))
  await vi.waitFor(() => expect(asked.at(-1)?.searchParams.get('ownerId')).toBe('0198f0d0-0000-7000-8000-000000000001'))
  expect(router.state.location.search).toMatchObject({ owner: '0198f0d0-0000-7000-8000-000000000001', to: '2026-03-31' })
})

test('a part that fails says so', async () => {
  const user = userEvent.setup()
  const router = await openApp('/analytics')
  await user.click(await screen.findByRole('button', { name: 'Менеджеры' }))
  expect(router.state.location.search).toMatchObject({ tab: 'managers' })
  expect(await screen.findByRole('alert')).toBeInTheDocument()
})

test('who may not see figures is told who does', async () => {
  server.use(http.get('*/api/auth/me', () => HttpResponse.json(me({ permissions: ['organisation:read', 'school:read'] }))))
  await openApp('/analytics')
  expect(await screen.findByText('Аналитика закрыта')).toBeInTheDocument()
})
