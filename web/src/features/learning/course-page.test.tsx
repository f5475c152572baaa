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
import { courseCard, member, page, signedIn, step } from './testing'
import type { CourseCard } from './types'

const people = [
  member('p1', 'Мария Фролова', { contactId: 'k1', score: 8.5 }),
  member('p2', 'Илья Белов', { status: 'suspended', groups: [], progress: null, score: null }),
]
const teacher = member('p9', 'Вера Ершова', { roles: ['teacher'], email: 'vera@school.example' })
let record: CourseCard
let asked: URLSearchParams[]

beforeEach(() => {
  signedIn()
  record = courseCard()
  asked = []
  server.use(
    http.get('*/api/v1/crm/courses/c1', () => HttpResponse.json(record)),
    http.get('*/api/v1/crm/courses/c1/people', ({ request }) => {
      const query = new URL(request.url).searchParams
      asked.push(query)
      return page(query.get('role') === 'teacher' ? [teacher] : people.filter(({ name }) => name.includes(query.get('q') ?? '')))
    }),
    http.get('*/api/v1/crm/students/:id/courses/c1', ({ params }) =>
      HttpResponse.json({
        items:
          params.id === 'p1'
            ? [
                step('l1', 'Тест: Present Perfect', { state: 'passed', score: 8.5, maxScore: 10, reachedAt: '2026-11-19T15:00:00Z', feedback: 'Отлично, следите за артиклями' }),
                step('l2', 'Правила', { kind: 'page', tracked: false }),
                step('l3', 'Эссе', { module: 'Письмо', state: 'failed', overridden: true }),
              ]
            : [],
      }),
    ),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

test('shows the modules with their lessons and how many have done each', async () => {
  await openApp('/courses/c1')
  expect(await screen.findByRole('heading', { name: /Времена/ })).toBeVisible()
  expect(screen.queryByText('Пустой')).not.toBeInTheDocument()
  const test = screen.getByRole('link', { name: /Present Perfect/ })
  expect(test).toHaveTextContent('Тест · отмечается само')
  expect(test).toHaveTextContent('сделали 12 из 40')
  expect(test).toHaveAttribute('href', '/courses/c1/lessons/l1')
  expect(screen.getByRole('link', { name: /Правила/ })).toHaveTextContent('без отметок')
  expect(screen.getByRole('link', { name: 'Открыть в Moodle' })).toHaveAttribute('href', record.url)
  expect(screen.getByText(/^данные от \d\d:\d\d$/)).toBeVisible()
})

test('its lessons are walked by keys', async () => {
  await openApp('/courses/c1')
  const first = await screen.findByRole('link', { name: /Present Perfect/ })
  first.focus()
  await userEvent.keyboard('[KeyJ]{ArrowDown}{ArrowDown}')
  expect(screen.getByRole('link', { name: /Эссе/ })).toHaveFocus()
  await userEvent.keyboard('[Home]')
  expect(first).toHaveFocus()
  expect(screen.getByRole('link', { name: /Эссе/ })).toHaveAttribute('tabindex', '-1')
})

test('says in a sentence that what it shows is old', async () => {
  record = courseCard({ stale: true, syncedAt: '2026-11-01T11:02:00Z' })
  await openApp('/courses/c1')
  expect(await screen.findByText(/Свежее пока ничего нет: платформа не ответила вовремя/)).toBeVisible()
})

test('a student opens beside the list, lesson by lesson, and closes with Escape', async () => {
  const router = await openApp('/courses/c1?tab=students')
  await userEvent.click(await screen.findByText('Мария Фролова'))
  const panel = await screen.findByRole('complementary', { name: 'Успехи: Мария Фролова' })
  expect(await within(panel).findByText('1 из 2 уроков · балл 8,5 из 10')).toBeVisible()
  const done = await within(panel).findByRole('link', { name: /Present Perfect/ })
  expect(done).toHaveTextContent('зачтён')
  expect(done).toHaveTextContent('8,5 из 10')
  expect(within(panel).getByText('Отлично, следите за артиклями')).toBeVisible()
  expect(within(panel).getByRole('link', { name: /Эссе/ })).toHaveTextContent('не зачтён · отметил преподаватель')
  expect(within(panel).getByRole('link', { name: 'Карточка контакта' })).toHaveAttribute('href', '/contacts/k1')
  document.querySelector<HTMLElement>('[data-index="0"]')!.focus()
  await userEvent.keyboard('[KeyJ]')
  const next = await screen.findByRole('complementary', { name: 'Успехи: Илья Белов' })
  expect(within(next).getByText('Не связан с контактом')).toBeVisible()
  expect(await within(next).findByText('В курсе пока нет уроков.')).toBeVisible()
  expect(router.state.location.search).toMatchObject({ tab: 'students', student: 'p2' })
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => screen.queryByRole('complementary', { name: /^Успехи/ })).toBeNull()
})

test('group, role and search reach the server and the address', async () => {
  const router = await openApp('/courses/c1?tab=students')
  await screen.findByText('Илья Белов')
  expect(asked.at(-1)?.get('role')).toBe('student')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Группа' }), 'B1 вечер')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Кого показать' }), 'Все участники')
  await userEvent.type(screen.getByRole('searchbox', { name: 'Найти ученика' }), 'Мария')
  await expect.poll(() => asked.at(-1)?.toString()).toBe('q=%D0%9C%D0%B0%D1%80%D0%B8%D1%8F&group=11&limit=100')
  expect(router.state.location.search).toEqual({ tab: 'students', group: '11', role: 'all', q: 'Мария' })
  await userEvent.click(screen.getByRole('button', { name: /^Преподаватели/ }))
  expect(await screen.findByText('vera@school.example')).toBeVisible()
  expect(router.state.location.search).toEqual({ tab: 'teachers' })
})

test('the calendar tells what comes next', async () => {
  await openApp('/courses/c1?tab=calendar')
  expect(await screen.findByText('Срок эссе')).toBeVisible()
  expect(screen.getByText('18:00')).toBeVisible()
})

test('a course that is not there says so', async () => {
  server.use(http.get('*/api/v1/crm/courses/c1', () => problem(404, 'not_found')))
  await openApp('/courses/c1')
  expect(await screen.findByText('Такого курса нет')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Ко всем курсам' })).toHaveAttribute('href', '/courses')
})
