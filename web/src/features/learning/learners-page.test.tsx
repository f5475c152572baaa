// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { server } from '@/testing/server'
import { learner, place, SCHOOL, signedIn, step } from './testing'

const all = [
  learner('p1', 'Фролова Мария', { contact: { id: 'k1', name: 'Мария Фролова' }, link: 'email' }),
  learner('p2', 'Белов Илья', { status: 'suspended' }),
  learner('p3', 'Савин Пётр', { keptApart: true }),
]
let asked: URLSearchParams[]

beforeEach(() => {
  signedIn()
  asked = []
  server.use(
    http.get('*/api/v1/crm/students', ({ request }) => {
      const query = new URL(request.url).searchParams
      asked.push(query)
      return HttpResponse.json({ items: all.filter(({ contact }) => query.get('linked') !== 'false' || !contact), nextCursor: null, total: all.length })
    }),
    http.get('*/api/v1/crm/students/p1', () =>
      HttpResponse.json({
        ...all[0],
        places: [
          place('c1', 'Английский B1'),
          place('c2', 'Грамматика', { doneLessons: 6, trackedLessons: 6, progress: 100, completed: true, completedAt: '2026-10-12T09:00:00Z', score: 94 }),
        ],
      }),
    ),
    http.get('*/api/v1/crm/students/p1/courses/:course', ({ params }) => HttpResponse.json({ items: [step('l1', params.course === 'c1' ? 'Present Perfect' : 'Артикли')] })),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

test('says whose contact each student is, and leads there', async () => {
  await openApp('/learners')
  expect(await screen.findByRole('link', { name: 'Мария Фролова' })).toHaveAttribute('href', '/contacts/k1')
  expect(screen.getByText('не связан')).toBeVisible()
  expect(screen.getByText('не наш контакт')).toBeVisible()
  expect(screen.getByText('3 ученика')).toBeVisible()
})

test('who may not see contacts sees the name alone', async () => {
  signedIn(SCHOOL.filter((permission) => permission !== 'crm:read'))
  await openApp('/learners')
  expect(await screen.findByText('Мария Фролова')).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Мария Фролова' })).not.toBeInTheDocument()
})

test('filters are in the address', async () => {
  const router = await openApp('/learners')
  await screen.findByText('Белов Илья')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Связь с контактом' }), 'Не связаны')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Статус' }), 'Доступ закрыт')
  await expect.poll(() => asked.at(-1)?.toString()).toBe('status=suspended&linked=false&limit=100')
  expect(router.state.location.search).toEqual({ linked: 'no', status: 'suspended' })
  expect(screen.queryByText('Фролова Мария')).not.toBeInTheDocument()
})

test('a student shows their courses, and the chosen one lesson by lesson', async () => {
  const router = await openApp('/learners/p1')
  expect(await screen.findByText('Present Perfect')).toBeVisible()
  const finished = screen.getByRole('button', { name: /Грамматика/ })
  expect(finished).toHaveTextContent('балл 94')
  expect(finished).toHaveTextContent('100 % · 6 из 6 уроков · курс пройден 12 окт.')
  await userEvent.click(finished)
  expect(await screen.findByText('Артикли')).toBeVisible()
  expect(router.state.location.search).toEqual({ course: 'c2' })
})

test('a student who is not there says so; steps that did not come leave the rest', async () => {
  server.use(http.get('*/api/v1/crm/students/p1/courses/c1', () => problem(429, 'too_many_requests', { detail: 'Слишком часто' })))
  await openApp('/learners/p1')
  expect(await screen.findByText('Слишком часто')).toBeVisible()
  expect(screen.getByRole('button', { name: /Грамматика/ })).toBeVisible()
  cleanup()
  server.use(http.get('*/api/v1/crm/students/p1', () => problem(404, 'not_found')))
  await openApp('/learners/p1')
  expect(await screen.findByText('Такого ученика нет')).toBeVisible()
})
