// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSession } from '@/api/session-store'
import { quietCard } from '@/testing/sales'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { server } from '@/testing/server'
import { learner, place, SCHOOL, signedIn } from './testing'
import type { ContactLearning } from './types'

const card = {
  id: 'k1',
  name: 'Мария Фролова',
  position: null,
  company: null,
  emails: [],
  phones: [],
  phonesTyped: [],
  messengers: [],
  addresses: [],
  note: '',
  owner: null,
  source: null,
  openDealsCount: 0,
  isStudent: false,
  createdAt: '2026-10-01T09:00:00Z',
  updatedAt: '2026-11-01T09:00:00Z',
  tags: [],
  custom: {},
  version: 1,
  linked: [],
  students: [],
  currency: 'RUB',
}
const answer = (learning: ContactLearning) => server.use(http.get('*/api/crm/contacts/k1/learning', () => HttpResponse.json(learning)))

beforeEach(() => {
  signedIn()
  const nothing = () => HttpResponse.json({ items: [], nextCursor: null, total: 0 })
  server.use(
    ...quietCard,
    http.get('*/api/crm/contacts', nothing),
    http.get('*/api/crm/contacts/k1', () => HttpResponse.json(card, { headers: { etag: '"1"' } })),
    http.get('*/api/crm/contacts/:id/links', () => HttpResponse.json({ confirmed: [], suggested: [] })),
    http.get('*/api/crm/duplicates', nothing),
    http.get('*/api/crm/deals', nothing),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

const block = async () => (await screen.findByRole('heading', { name: 'Обучение' })).closest('section')!

test('a person shows the courses they take, and leads to each', async () => {
  answer({
    accounts: [learner('p1', 'Фролова Мария')],
    places: [
      place('c2', 'Грамматика', { doneLessons: 6, trackedLessons: 6, progress: 100, completed: true, completedAt: '2026-10-12T09:00:00Z', score: 8.5, maxScore: 10 }),
      place('c1', 'Английский B1'),
    ],
  })
  await openApp('/contacts/k1')
  const part = within(await block())
  const going = await part.findByRole('link', { name: /Английский B1/ })
  expect(going).toHaveTextContent('60 % · 12 из 20 уроков')
  expect(going).toHaveAttribute('href', '/learners/p1?course=c1')
  const done = part.getByRole('link', { name: /Грамматика/ })
  expect(done).toHaveTextContent('балл 8,5 из 10')
  expect(done).toHaveTextContent('курс пройден 12 окт.')
  expect(part.getByRole('img', { name: /^Источник: Moodle · данные от/ })).toBeVisible()
})

test('what is old is grey and says as of when', async () => {
  answer({ accounts: [learner('p1', 'Фролова Мария', { stale: true })], places: [place('c1', 'Английский B1', { stale: true })] })
  await openApp('/contacts/k1')
  const part = within(await block())
  expect(await part.findAllByText(/^данные от \d\d:\d\d$/)).toHaveLength(1)
  expect(part.getByRole('img', { name: /Moodle/ }).parentElement).toHaveClass('grayscale')
})

test('on two platforms each account stands with its courses', async () => {
  answer({
    accounts: [learner('p1', 'Фролова Мария'), learner('p2', 'Maria F.', { type: 'canvas' })],
    places: [place('c1', 'Английский B1'), place('c9', 'Algebra', { studentId: 'p2', roles: ['teacher'] })],
  })
  await openApp('/contacts/k1')
  const part = within(await block())
  expect(await part.findByText('Maria F.')).toBeVisible()
  expect(part.getByText('Ни на один курс не записан.')).toBeVisible()
})

test('who may not see the school sees the courses without the way there', async () => {
  signedIn(SCHOOL.filter((permission) => permission !== 'school:read'))
  answer({ accounts: [learner('p1', 'Фролова Мария')], places: [place('c1', 'Английский B1')] })
  await openApp('/contacts/k1')
  const part = within(await block())
  expect(await part.findByText('Английский B1')).toBeVisible()
  expect(part.queryByRole('link')).not.toBeInTheDocument()
})

test('many courses are behind a button', async () => {
  const places = Array.from({ length: 8 }, (_, i) => place(`c${i}`, `Курс ${i}`))
  answer({ accounts: [learner('p1', 'Фролова Мария')], places })
  await openApp('/contacts/k1')
  const part = within(await block())
  await userEvent.click(await part.findByRole('button', { name: 'Ещё 3' }))
  expect(part.getAllByRole('link')).toHaveLength(8)
})

test('what did not come can be tried again; where nothing is linked there is nothing', async () => {
  let fail = true
  server.use(
    http.get('*/api/crm/contacts/k1/learning', () =>
      fail ? problem(429, 'too_many_requests', { detail: 'Слишком часто' }) : HttpResponse.json({ accounts: [], places: [] }),
    ),
  )
  await openApp('/contacts/k1')
  const part = within(await block())
  expect(await part.findByText('Слишком часто')).toBeVisible()
  fail = false
  await userEvent.click(part.getByRole('button', { name: 'Повторить' }))
  await expect.poll(() => screen.queryByRole('heading', { name: 'Обучение' })).toBeNull()
  expect(screen.getByRole('heading', { name: 'Мария Фролова', level: 1 })).toBeVisible()
})
