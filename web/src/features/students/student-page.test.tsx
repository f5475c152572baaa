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
import { authResult, me } from '@/testing/session'
import type { StudentCard } from './types'

let card: StudentCard
let permissions: string[]

beforeEach(() => {
  localStorage.clear()
  localStorage.setItem('signedIn', '1')
  permissions = ['organisation:read', 'school:read', 'money:read', 'school:write']
  card = {
    id: 's1',
    name: 'Мария Фролова',
    status: 'active',
    stage: null,
    balanceMinor: -290_000,
    currency: 'RUB',
    phones: ['+79370254411'],
    emails: [],
    lastAttendedOn: null,
    nextLessonAt: null,
    paidLessons: null,
    attendancePercent: null,
    version: 1,
    source: { vendor: 'alfacrm' },
    birthDate: null,
    gender: null,
    payerName: null,
    note: '',
    joinedAt: null,
    archivedOn: null,
    custom: {},
    branches: [],
    teacher: null,
    contact: { id: 'c1', name: 'Мария Фролова', emails: [], phones: [], phonesTyped: [], addresses: [] },
    sourceBalanceMinor: -290_000,
    groups: [],
    externalIds: [{ vendor: 'alfacrm', remoteId: '1288' }],
  }
  server.use(
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () => HttpResponse.json(me({ permissions }))),
    http.get('*/api/students/s1', () => HttpResponse.json(card, { headers: { etag: `"${card.version}"` } })),
    http.get('*/api/students/s1/ledger', () =>
      HttpResponse.json({
        items: [
          {
            id: 'l1',
            kind: 'charge',
            amountMinor: -290_000,
            currency: 'RUB',
            occurredOn: '2026-11-18',
            isConfirmed: true,
            method: null,
            payerName: null,
            note: '',
            lesson: { id: 'x', startsAt: '2026-11-18T12:00:00Z', groupName: 'A2-3' },
            balanceAfterMinor: -290_000,
          },
        ],
        nextCursor: null,
        balanceMinor: -290_000,
        transactions: 1,
      }),
    ),
    http.get('*/api/students/s1/attendance', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get('*/api/students/s1/subscriptions', () => HttpResponse.json({ items: [] })),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

const edit = async (name: RegExp, text: string) => {
  await userEvent.click(await screen.findByRole('button', { name }))
  const field = screen.getByRole('textbox')
  await userEvent.clear(field)
  await userEvent.type(field, `${text}{Enter}`)
}

test('shows the account, the source and that they agree', async () => {
  await openApp('/students/s1')
  expect(await screen.findByText('Урок')).toBeVisible()
  expect(screen.getByRole('img', { name: 'Сходится' })).toBeInTheDocument()
  expect(screen.getByText('Баланс равен 1 строке')).toBeVisible()
  expect(screen.getByText('№ 1288')).toBeVisible()
})

test('an edit is saved on the version that was seen and can be taken back', async () => {
  const seen: [string | null, unknown][] = []
  server.use(
    http.patch('*/api/students/s1', async ({ request }) => {
      const patch = (await request.json()) as Partial<StudentCard>
      seen.push([request.headers.get('if-match'), patch])
      card = { ...card, ...patch, version: card.version + 1 }
      return HttpResponse.json(card)
    }),
  )
  await openApp('/students/s1')
  await edit(/^Телефон/, '+7 900 000-00-01, +7 900 000-00-02')
  await userEvent.click(await screen.findByRole('button', { name: 'Вернуть' }))
  await expect.poll(() => seen).toEqual([
    ['"1"', { phones: ['+7 900 000-00-01', '+7 900 000-00-02'] }],
    ['"2"', { phones: ['+7 937 025-44-11'] }],
  ])
})

test('two edits at once: both values are shown, mine is written on purpose', async () => {
  const written: (string | null)[] = []
  server.use(
    http.patch('*/api/students/s1', async ({ request }) => {
      const match = request.headers.get('if-match')
      if (match === '"1"') {
        card = { ...card, name: 'Мария Иванова', version: 2 }
        return problem(412, 'precondition_failed')
      }
      written.push(match)
      card = { ...card, ...((await request.json()) as object), version: 3 }
      return HttpResponse.json(card)
    }),
  )
  await openApp('/students/s1')
  await edit(/^Имя/, 'Мария Петрова')
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('Мария Иванова')).toBeVisible()
  expect(within(dialog).getByText('Мария Петрова')).toBeVisible()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Записать моё' }))
  await expect.poll(() => written).toEqual(['"2"'])
})

test('a refused value stays in the field with the reason', async () => {
  server.use(
    http.patch('*/api/students/s1', () =>
      problem(422, 'validation_failed', { errors: [{ pointer: '/emails/0', code: 'not_an_email', detail: 'Это не почта' }] }),
    ),
  )
  await openApp('/students/s1')
  await edit(/^Почта/, 'маша')
  expect(await screen.findByRole('alert')).toHaveTextContent('Это не почта')
  expect(screen.getByRole('textbox')).toHaveValue('маша')
})

test('without the right to edit nothing looks editable, without the right to money there is none', async () => {
  permissions = ['organisation:read', 'school:read']
  card = { ...card, balanceMinor: null, sourceBalanceMinor: null }
  await openApp('/students/s1')
  expect(await screen.findByText('№ 1288')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Имя/ })).not.toBeInTheDocument()
  expect(screen.queryByText('Баланс')).not.toBeInTheDocument()
})
