// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSession } from '@/api/session-store'
import { addDays, dayOf } from '@/lib/zoned'
import { atDesk } from '@/testing/desk'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { server } from '@/testing/server'
import { dueFields } from './due'
import { task } from './testing'
import type { Task, TaskFields } from './types'

const ZONE = 'Europe/Moscow'
const today = dayOf(Date.now(), ZONE)
const on = (offset: number, time: string | null = null) => dueFields({ day: addDays(today, offset), time }, ZONE)

let tasks: Task[]
let asked: URLSearchParams[]
let written: { id: string; tag: string | null; fields: TaskFields }[]

beforeEach(() => {
  atDesk()
  asked = []
  written = []
  tasks = [
    task('Отправить договор', { ...on(-1), deal: { id: 'd1', name: 'Годовой абонемент' } }),
    task('Перезвонить', { ...on(0, '23:59'), kind: 'call', contact: { id: 'c1', name: 'Фролова Мария' } }),
    task('Когда-нибудь'),
  ]
  server.use(
    http.get('*/api/crm/tasks', ({ request }) => {
      const query = new URL(request.url).searchParams
      asked.push(query)
      const isDone = query.get('state') === 'done'
      return HttpResponse.json({ items: tasks.filter(({ doneAt }) => !!doneAt === isDone), nextCursor: null })
    }),
    http.get('*/api/crm/tasks/:id', ({ params }) => {
      const found = tasks.find(({ id }) => id === params.id)
      return found ? HttpResponse.json(found, { headers: { etag: `"${found.version}"` } }) : problem(404, 'not_found')
    }),
    http.patch('*/api/crm/tasks/:id', async ({ request, params }) => {
      const fields = (await request.json()) as TaskFields
      const tag = request.headers.get('if-match')
      written.push({ id: String(params.id), tag, fields })
      const known = tasks.find(({ id }) => id === params.id)!
      if (tag && tag !== `"${known.version}"`) return problem(412, 'changed_meanwhile', { current: known, version: known.version })
      const { isDone, assigneeId: _, ...rest } = fields
      const next = { ...known, ...rest, ...(isDone !== undefined && { doneAt: isDone ? '2026-11-20T10:00:00Z' : null }), version: known.version + 1 } as Task
      tasks = tasks.map((one) => (one.id === next.id ? next : one))
      return HttpResponse.json(next)
    }),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

const names = () => screen.getAllByRole('listitem').map((row) => row.querySelector('h2, [data-task]')?.textContent)
const tick = (name: string) => screen.getByRole('checkbox', { name: `Сделано: ${name}` })

test('one’s own open tasks stand under their days, with whom they are about', async () => {
  await openApp('/tasks')
  await screen.findByText('Отправить договор')
  expect(names()).toEqual(['Просрочено1', 'Отправить договор', 'Сегодня1', 'Перезвонить', 'Без срока1', 'Когда-нибудь'])
  expect(asked[0]?.get('assigneeId')).toBe('u1')
  expect(screen.getByRole('link', { name: 'Годовой абонемент' })).toHaveAttribute('href', '/deals/d1')
  expect(screen.getByRole('link', { name: 'Фролова Мария' })).toHaveAttribute('href', '/contacts/c1')
})

test('a task is ticked at once, and the tick can be taken back', async () => {
  await openApp('/tasks')
  await screen.findByText('Перезвонить')
  await userEvent.click(tick('Перезвонить'))
  expect(await screen.findByText('Сделано: Перезвонить')).toBeVisible()
  await expect.poll(() => screen.queryByRole('checkbox', { name: 'Сделано: Перезвонить' })).toBeNull()
  await userEvent.click(screen.getAllByRole('button', { name: 'Вернуть' }).at(-1)!)
  await screen.findByRole('checkbox', { name: 'Сделано: Перезвонить' })
  expect(written.map(({ fields }) => fields)).toEqual([{ isDone: true }, { isDone: false }])
})

test('a refused tick is taken back, and says why', async () => {
  server.use(http.patch('*/api/crm/tasks/:id', () => problem(403, 'forbidden', { detail: 'Сюда у вас нет доступа.' })))
  await openApp('/tasks')
  await screen.findByText('Перезвонить')
  await userEvent.click(tick('Перезвонить'))
  expect(await screen.findByText('Сюда у вас нет доступа.')).toBeVisible()
  expect(tick('Перезвонить')).toHaveAttribute('aria-checked', 'false')
})

test('is moved to tomorrow in two presses, keeping its hour', async () => {
  await openApp('/tasks')
  await userEvent.click(await screen.findByRole('button', { name: /^Срок: сегодня, 23:59/ }))
  await userEvent.click(await screen.findByRole('button', { name: /^Завтра/ }))
  await expect.poll(() => written.at(-1)?.fields).toEqual(on(1, '23:59'))
  expect(await screen.findByText('«Перезвонить» — завтра, 23:59')).toBeVisible()
})

test('a new one is written above the list: due today and one’s own unless said otherwise', async () => {
  const made: TaskFields[] = []
  server.use(
    http.post('*/api/crm/tasks', async ({ request }) => {
      made.push((await request.json()) as TaskFields)
      tasks = [...tasks, task('Купить мел', on(0))]
      return HttpResponse.json(tasks.at(-1), { status: 201 })
    }),
  )
  const router = await openApp('/tasks')
  await screen.findByText('Перезвонить')
  await userEvent.keyboard('n')
  const field = await screen.findByRole('textbox', { name: 'Что сделать' })
  await userEvent.type(field, '{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent('Напишите, что нужно сделать')
  await userEvent.type(field, 'Купить мел{Enter}')
  expect(await screen.findByText('Купить мел')).toBeVisible()
  expect(made).toEqual([{ title: 'Купить мел', kind: 'task', assigneeId: 'u1', ...on(0) }])
  await expect.poll(() => router.state.location.searchStr).toBe('')
})

test('filters live in the address and reach the server; the kind is sifted here', async () => {
  const router = await openApp('/tasks')
  await screen.findByText('Перезвонить')
  await userEvent.click(screen.getByRole('button', { name: 'Все' }))
  await expect.poll(() => asked.at(-1)?.get('assigneeId')).toBeNull()
  await userEvent.selectOptions(screen.getByLabelText('Вид задачи'), 'Звонки')
  await expect.poll(() => screen.queryByText('Отправить договор')).toBeNull()
  expect(screen.getByText('Перезвонить')).toBeVisible()
  tasks = [...tasks, task('Старый звонок', { kind: 'call', doneAt: '2026-11-01T10:00:00Z' })]
  await userEvent.selectOptions(screen.getByLabelText('Состояние'), 'Все')
  expect(await screen.findByText('Старый звонок')).toBeVisible()
  expect(router.state.location.search).toEqual({ who: 'all', kind: 'call', state: 'all' })
})

test('words are looked for by the server, and the address keeps them', async () => {
  const router = await openApp('/tasks')
  await screen.findByText('Перезвонить')
  await userEvent.type(screen.getByRole('searchbox', { name: 'Поиск задач' }), 'договор')
  await expect.poll(() => asked.at(-1)?.get('q')).toBe('договор')
  expect(asked.at(-1)?.get('assigneeId')).toBe('u1')
  expect(router.state.location.search).toEqual({ q: 'договор' })
})

test('several are ticked from the keyboard and completed together, all of it undone together', async () => {
  await openApp('/tasks')
  ;(await screen.findByRole('button', { name: 'Отправить договор' })).focus()
  await userEvent.keyboard('x{ArrowDown}')
  await expect.poll(() => document.activeElement?.textContent).toBe('Перезвонить')
  await userEvent.keyboard('x')
  await userEvent.click(await within(screen.getByRole('toolbar', { name: 'Выбрано 2' })).findByRole('button', { name: 'Сделано' }))
  expect(await screen.findByText('Сделано задач: 2')).toBeVisible()
  expect(written.map(({ id, fields }) => [id, fields.isDone])).toEqual([
    ['Отправить договор', true],
    ['Перезвонить', true],
  ])
  await userEvent.click(screen.getAllByRole('button', { name: 'Вернуть' }).at(-1)!)
  await expect.poll(() => written.filter(({ fields }) => fields.isDone === false)).toHaveLength(2)
})

test('a task opens by its address; only what was changed is written, on the version that was seen', async () => {
  await openApp('/tasks?task=Перезвонить')
  const dialog = within((await screen.findByLabelText('Подробности')).closest<HTMLElement>('[role=dialog]')!)
  await userEvent.type(dialog.getByLabelText('Подробности'), 'После шести')
  await userEvent.click(dialog.getByRole('button', { name: 'Сохранить' }))
  await expect.poll(() => written).toEqual([{ id: 'Перезвонить', tag: '"1"', fields: { note: 'После шести' } }])
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
})

test('two edits of one field: the other one is shown before mine is written', async () => {
  await openApp('/tasks?task=Перезвонить')
  const title = await screen.findByLabelText('Что сделать')
  const dialog = within(title.closest<HTMLElement>('[role=dialog]')!)
  tasks = tasks.map((one) => (one.id === 'Перезвонить' ? { ...one, title: 'Написать в мессенджер', version: 2 } : one))
  await userEvent.clear(title)
  await userEvent.type(title, 'Позвонить утром')
  await userEvent.click(dialog.getByRole('button', { name: 'Сохранить' }))
  expect(within(await dialog.findByRole('alert')).getByText('Написать в мессенджер')).toBeVisible()
  await userEvent.click(dialog.getByRole('button', { name: 'Записать моё' }))
  await expect.poll(() => written.at(-1)).toEqual({ id: 'Перезвонить', tag: '"2"', fields: { title: 'Позвонить утром' } })
})

test('in the calendar Shift and an arrow carry a task to the next day; the focus stays with it', async () => {
  await openApp('/tasks?view=calendar&scale=week')
  const chip = await screen.findByRole('button', { name: /^23:59.*Перезвонить/ })
  chip.focus()
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
  await expect.poll(() => written.at(-1)?.fields).toEqual(on(1, '23:59'))
  await expect.poll(() => document.activeElement?.closest('[data-day]')?.getAttribute('data-day')).toBe(addDays(today, 1))
})

test('an empty day of the calendar takes a new task', async () => {
  const day = addDays(today, 0)
  await openApp(`/tasks?view=calendar&day=${day}`)
  await screen.findByRole('button', { name: /Перезвонить/ })
  const box = document.querySelector<HTMLElement>(`[data-day="${day}"]`)!
  await userEvent.click(within(box).getByRole('button', { name: /^Новая задача/ }))
  expect(within(await screen.findByRole('dialog')).getByLabelText('День')).toHaveValue(day)
})

test('without the right to write nothing can be ticked, moved or planned', async () => {
  atDesk(['organisation:read', 'crm:read'])
  await openApp('/tasks')
  await screen.findByText('Перезвонить')
  expect(tick('Перезвонить')).toBeDisabled()
  expect(screen.queryByRole('button', { name: 'Новая задача' })).toBeNull()
  expect(screen.queryByRole('button', { name: /^Срок/ })).toBeNull()
})

test('a list that did not come offers to try again', async () => {
  let isDown = true
  server.use(http.get('*/api/crm/tasks', () => (isDown ? problem(500, 'internal') : HttpResponse.json({ items: tasks, nextCursor: null }))))
  await openApp('/tasks')
  const retry = await screen.findByRole('button', { name: 'Повторить' })
  isDown = false
  await userEvent.click(retry)
  expect(await screen.findByText('Перезвонить')).toBeVisible()
})
