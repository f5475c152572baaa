// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { server } from '@/testing/server'
import { authResult, me } from '@/testing/session'

const lesson = (id: string, day: string, patch: object = {}) => ({
  id,
  startsAt: `2026-11-${day}T13:30:00Z`,
  endsAt: `2026-11-${day}T15:00:00Z`,
  status: 'held',
  topic: 'Условные предложения',
  type: 'Групповой',
  group: { id: `g${id}`, name: `A2-${id}` },
  teacher: { id: 't1', name: 'Левин Марк Ильич' },
  room: { id: 'r1', name: 'Кабинет 1' },
  subject: { id: 'b1', name: 'Английский' },
  students: { total: 2, attended: 1 },
  version: 1,
  ...patch,
})
const lessons = [lesson('1', '18'), lesson('2', '19', { status: 'cancelled' }), lesson('3', '19', { room: null })]
let asked: URLSearchParams

beforeEach(() => {
  localStorage.clear()
  localStorage.setItem('signedIn', '1')
  server.use(
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () => HttpResponse.json(me({ permissions: ['organisation:read', 'school:read'] }))),
    http.get('*/api/rooms', () =>
      HttpResponse.json({
        items: [{ id: 'r1', name: 'Кабинет 1', location: 'Мира, 5', branchName: null, isActive: true, lessonsThisWeek: 2 }],
        nextCursor: null,
      }),
    ),
    http.get('*/api/branches', () => HttpResponse.json({ items: [] })),
    http.get('*/api/lessons', ({ request }) => {
      asked = new URL(request.url).searchParams
      return HttpResponse.json({ items: lessons, nextCursor: null })
    }),
    http.get('*/api/lessons/1', () =>
      HttpResponse.json({
        ...lessons[0],
        homework: null,
        note: '',
        attendance: [
          { id: 'a1', student: { id: 's1', name: 'Мария Фролова' }, status: 'attended', chargeMinor: null, currency: 'RUB', grade: null, note: '' },
          { id: 'a2', student: { id: 's2', name: 'Павел Журавлёв' }, status: 'missed', chargeMinor: null, currency: 'RUB', grade: null, note: '' },
        ],
      }),
    ),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

test('asks for the week in the school’s own time and opens the day of the link', async () => {
  await openApp('/schedule?day=2026-11-18')
  expect(await screen.findByRole('table', { name: 'Неделя по кабинетам' })).toBeVisible()
  expect(asked.get('from')).toBe('2026-11-15T21:00:00.000Z')
  expect(asked.get('to')).toBe('2026-11-22T21:00:00.000Z')
  expect(screen.getByRole('rowheader', { name: /Без кабинета/ })).toBeVisible()
})

test('a lesson opens with its people', async () => {
  await openApp('/schedule?day=2026-11-18')
  await userEvent.click(await screen.findByRole('button', { name: /A2-1.*16:30–18:00.*Английский.*проведён/ }))
  const dialog = await screen.findByRole('dialog')
  expect(await within(dialog).findByText('Павел Журавлёв')).toBeVisible()
  expect(within(dialog).getByText('пришли 1 из 2')).toBeVisible()
  expect(within(dialog).getByRole('link', { name: 'Открыть группу' })).toHaveAttribute('href', '/groups/g1')
})

test('arrows open the neighbouring day, T comes back to today', async () => {
  const router = await openApp('/schedule?day=2026-11-18')
  await screen.findByRole('table', { name: 'Неделя по кабинетам' })
  await userEvent.keyboard('{ArrowRight}')
  await expect.poll(() => router.state.location.search).toMatchObject({ day: '2026-11-19' })
  await userEvent.keyboard('[KeyT]')
  await expect.poll(() => router.state.location.search).not.toHaveProperty('day')
})
