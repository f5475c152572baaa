// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSession } from '@/api/session-store'
import { atDesk } from '@/testing/desk'
import { openApp } from '@/testing/open-app'
import { deal, pipelineOf, quietCard } from '@/testing/sales'
import { server } from '@/testing/server'
import { task } from './testing'
import type { Task, TaskFields } from './types'

/* On a deal's card. */

let tasks: Task[]
let written: TaskFields[]

beforeEach(() => {
  atDesk()
  written = []
  tasks = [task('Позвонить', { dueAt: '2026-01-10T09:00:00Z', kind: 'call' }), task('Отправить договор', { assignee: { id: 'u2', name: 'Пётр Савин' } })]
  const card = { ...deal('d1', 'talk', { title: 'Разговорный клуб', contact: { id: 'c1', name: 'Титов Артём' }, company: { id: 'k1', name: 'Орбита' } }), moves: [] }
  server.use(
    http.get('*/api/crm/tasks', () => HttpResponse.json({ items: tasks.filter(({ doneAt }) => !doneAt), nextCursor: null })),
    ...quietCard,
    http.get('*/api/pipeline', () => HttpResponse.json({ items: [pipelineOf([card])] })),
    http.get('*/api/crm/deals/d1', () => HttpResponse.json(card, { headers: { etag: '"1"' } })),
    http.patch('*/api/crm/tasks/:id', async ({ request, params }) => {
      const { isDone, ...fields } = (await request.json()) as TaskFields
      written.push({ ...fields, ...(isDone !== undefined && { isDone }) })
      tasks = tasks.map((one) => (one.id === params.id ? ({ ...one, ...fields, doneAt: isDone === false ? null : '2026-11-20T10:00:00Z', version: one.version + 1 } as Task) : one))
      return HttpResponse.json(tasks.find(({ id }) => id === params.id))
    }),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

const block = async () => within((await screen.findByRole('button', { name: 'Позвонить' })).closest('section')!)

test('what is to be done next, who does it when it is not oneself', async () => {
  await openApp('/deals/d1')
  const { getByText, getAllByRole } = await block()
  expect(getByText('2')).toBeVisible()
  expect(getByText('Исполнитель: Пётр Савин')).toBeInTheDocument()
  expect(getAllByRole('button', { name: /^Срок/ }).map(({ textContent }) => textContent)).toEqual(['10 янв., 12:00', 'без срока'])
})

test('a tick asks what came of it, and takes no answer for an answer', async () => {
  await openApp('/deals/d1')
  const { getByRole, findByRole } = await block()
  await userEvent.click(getByRole('checkbox', { name: 'Сделано: Позвонить' }))
  await userEvent.type(await findByRole('textbox', { name: 'Что получилось' }), 'Ждёт счёт{Enter}')
  await expect.poll(() => written).toEqual([{ isDone: true }, { result: 'Ждёт счёт' }])
  await userEvent.click(getByRole('checkbox', { name: 'Сделано: Отправить договор' }))
  await findByRole('textbox', { name: 'Что получилось' })
  await userEvent.keyboard('{Escape}')
  expect(await screen.findByText('Открытых задач нет.')).toBeVisible()
  expect(written).toEqual([{ isDone: true }, { result: 'Ждёт счёт' }, { isDone: true }])
})

test('a task planned here concerns the deal and its people', async () => {
  const made: TaskFields[] = []
  server.use(
    http.post('*/api/crm/tasks', async ({ request }) => {
      made.push((await request.json()) as TaskFields)
      return HttpResponse.json(task('Новая'), { status: 201 })
    }),
  )
  await openApp('/deals/d1')
  const { getByRole, findByRole } = await block()
  await userEvent.click(getByRole('button', { name: 'Новая задача' }))
  await userEvent.type(await findByRole('textbox', { name: 'Что сделать' }), 'Новая')
  await userEvent.click(getByRole('button', { name: 'Без срока' }))
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(() => made).toEqual([
    { title: 'Новая', kind: 'task', assigneeId: 'u1', dueAt: null, isAllDay: false, contactId: 'c1', companyId: 'k1', dealId: 'd1' },
  ])
})
