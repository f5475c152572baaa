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
import { learner, lesson, lessonStudent, page, signedIn } from './testing'

const students = [
  lessonStudent('p1', 'Мария Фролова', { state: 'passed', score: 8.5, maxScore: 10, reachedAt: '2026-11-19T15:00:00Z' }),
  lessonStudent('p2', 'Илья Белов', { state: 'failed', overridden: true }),
  lessonStudent('p3', 'Анна Савина'),
]
let asked: (string | null)[]

beforeEach(() => {
  signedIn()
  asked = []
  server.use(
    http.get('*/api/v1/crm/lessons/l1', () => HttpResponse.json(lesson('l1', 'Тест: Present Perfect', { dueAt: '2026-12-01T15:00:00Z', maxScore: 10 }))),
    http.get('*/api/v1/crm/lessons/l1/students', ({ request }) => {
      const state = new URL(request.url).searchParams.get('state')
      asked.push(state)
      return page(state === 'failed' ? [students[1]] : state === 'open' ? [] : students)
    }),
    http.get('*/api/v1/crm/students/p1', () => HttpResponse.json({ ...learner('p1', 'Мария Фролова'), places: [] })),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

test('shows what the lesson is and what each student did with it', async () => {
  const router = await openApp('/courses/c1/lessons/l1')
  expect(await screen.findByText('Мария Фролова')).toBeVisible()
  expect(screen.getByText(/^Тест · сдать до 1 дек\..* · отмечается само$/)).toBeVisible()
  expect(screen.getByText('12 из 40')).toBeVisible()
  expect(screen.getByText('зачтён')).toBeVisible()
  expect(screen.getByText('8,5 из 10')).toBeVisible()
  expect(screen.getByText('отметил преподаватель')).toBeVisible()
  await userEvent.click(screen.getByText('Мария Фролова'))
  await expect.poll(() => router.state.location.href).toBe('/learners/p1?course=c1')
})

test('one state at a time is in the address', async () => {
  const router = await openApp('/courses/c1/lessons/l1?state=failed')
  expect(await screen.findByText('Илья Белов')).toBeVisible()
  expect(screen.queryByText('Мария Фролова')).not.toBeInTheDocument()
  expect(asked.at(-1)).toBe('failed')
  await userEvent.click(screen.getByRole('button', { name: 'Ещё нет' }))
  expect(await screen.findByText('Урок сделали все')).toBeVisible()
  expect(router.state.location.search).toEqual({ state: 'open' })
  await userEvent.click(screen.getByRole('button', { name: 'Показать всё' }))
  expect(await screen.findByText('Мария Фролова')).toBeVisible()
  expect(router.state.location.search).toEqual({})
})

test('a lesson that is not there says so, one that broke can be tried again', async () => {
  server.use(http.get('*/api/v1/crm/lessons/l1', () => problem(404, 'not_found')))
  await openApp('/courses/c1/lessons/l1')
  expect(await screen.findByText('Такого урока нет')).toBeVisible()
  cleanup()
  server.use(http.get('*/api/v1/crm/lessons/l1', () => problem(429, 'too_many_requests', { detail: 'Слишком часто' })))
  await openApp('/courses/c1/lessons/l1')
  expect(await screen.findByRole('button', { name: 'Повторить' })).toBeVisible()
})
