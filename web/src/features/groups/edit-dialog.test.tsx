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

let group: Record<string, unknown>
let sent: { tag: string | null; body: unknown }[]

beforeEach(() => {
  localStorage.clear()
  localStorage.setItem('signedIn', '1')
  sent = []
  group = {
    id: 'g1',
    name: 'A2-3',
    note: '',
    capacity: 8,
    version: 1,
    studentsCount: 0,
    members: [],
    lessons: [],
    branches: [],
    coTeachers: [],
    teacherName: null,
    startsOn: null,
    endsOn: null,
    isArchived: false,
    currency: 'RUB',
  }
  const answer = () => HttpResponse.json(group, { headers: { etag: `"${String(group.version)}"` } })
  server.use(
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () => HttpResponse.json(me({ permissions: ['organisation:read', 'school:read', 'school:write'] }))),
    http.get('*/api/groups/g1', answer),
    http.patch('*/api/groups/g1', async ({ request }) => {
      const tag = request.headers.get('if-match')
      const body = (await request.json()) as object
      sent.push({ tag, body })
      if (tag !== `"${String(group.version)}"`) return problem(412, 'changed_meanwhile')
      group = { ...group, ...body, version: Number(group.version) + 1 }
      return answer()
    }),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

test('an edit that was overtaken keeps both: what they wrote and what is typed here', async () => {
  await openApp('/groups/g1')
  await userEvent.click(await screen.findByRole('button', { name: 'Изменить' }))
  const dialog = await screen.findByRole('dialog')
  const name = within(dialog).getByLabelText('Название')
  await userEvent.clear(name)
  await userEvent.type(name, 'A2-3 вечер')

  group = { ...group, capacity: 12, version: 2 }
  await userEvent.click(within(dialog).getByRole('button', { name: 'Сохранить' }))
  expect(await within(dialog).findByText(/группу изменил кто-то другой/)).toBeVisible()
  expect(name).toHaveValue('A2-3 вечер')
  expect(within(dialog).getByLabelText('Мест')).toHaveValue('12')

  await userEvent.click(within(dialog).getByRole('button', { name: 'Сохранить' }))
  expect(await screen.findByText('Сохранено')).toBeVisible()
  expect(sent.at(-1)).toEqual({ tag: '"2"', body: { name: 'A2-3 вечер', capacity: 12, note: '' } })

  await userEvent.click(screen.getByRole('button', { name: 'Вернуть' }))
  await expect.poll(() => sent.at(-1)).toEqual({ tag: '"3"', body: { name: 'A2-3', capacity: 12, note: '' } })
})

test('seats are a number or nothing', async () => {
  await openApp('/groups/g1')
  await userEvent.click(await screen.findByRole('button', { name: 'Изменить' }))
  const dialog = await screen.findByRole('dialog')
  const seats = within(dialog).getByLabelText('Мест')
  await userEvent.clear(seats)
  await userEvent.type(seats, 'много')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Сохранить' }))
  expect(await within(dialog).findByText('Число от 1 до 10 000')).toBeVisible()
  expect(seats).toBeInvalid()
  await userEvent.clear(seats)
  await userEvent.click(within(dialog).getByRole('button', { name: 'Сохранить' }))
  await expect.poll(() => sent.at(-1)?.body).toEqual({ name: 'A2-3', capacity: null, note: '' })
})
