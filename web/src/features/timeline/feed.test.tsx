// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { delay, http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSession } from '@/api/session-store'
import { atDesk } from '@/testing/desk'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { deal, pipelineOf } from '@/testing/sales'
import { server } from '@/testing/server'
import { entry } from './testing'
import type { Communication, CommunicationFields, Entry } from './types'

/* On a deal's card, which shows it beside the facts. */

let entries: Entry[]
let written: { method: string; path: string; tag: string | null; body: unknown }[]

const communication = (fields: CommunicationFields, rest: Partial<Communication> = {}): Communication => ({
  id: 'k1',
  kind: fields.kind ?? 'note',
  direction: fields.direction ?? null,
  at: new Date().toISOString(),
  author: { id: 'u1', name: 'Вера Ершова' },
  contact: null,
  company: null,
  deal: { id: 'd1', name: 'Разговорный клуб' },
  subject: null,
  body: fields.body ?? '',
  durationSeconds: fields.durationSeconds ?? null,
  isPinned: false,
  createdAt: new Date().toISOString(),
  updatedAt: new Date().toISOString(),
  version: 1,
  ...rest,
})

beforeEach(() => {
  atDesk()
  written = []
  entries = [
    entry('own', 'note', { body: 'Просит скидку' }),
    entry('theirs', 'call', { actor: { id: 'u2', name: 'Пётр Савин' }, direction: 'in', durationSeconds: 240, body: 'Спрашивает цену', at: '2026-11-19T10:00:00Z' }),
    entry('moved', 'move', { fromStage: 'Новая заявка', toStage: 'Переговоры', durationSeconds: 3 * 86_400, version: 0, at: '2026-11-18T10:00:00Z' }),
  ]
  const card = { ...deal('d1', 'talk', { title: 'Разговорный клуб', contact: { id: 'c1', name: 'Титов Артём' } }), moves: [] }
  const note = async (request: Request) => {
    const text = await request.clone().text()
    written.push({ method: request.method, path: new URL(request.url).pathname, tag: request.headers.get('if-match'), body: text ? (JSON.parse(text) as unknown) : null })
  }
  server.use(
    http.get('*/api/pipeline', () => HttpResponse.json({ items: [pipelineOf([card])] })),
    http.get('*/api/crm/deals/d1', () => HttpResponse.json(card, { headers: { etag: '"1"' } })),
    http.get('*/api/crm/tasks', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get('*/api/crm/deals/d1/timeline', () => HttpResponse.json({ items: entries, nextCursor: null })),
    http.post('*/api/crm/communications', async ({ request }) => {
      await note(request)
      const made = communication((await request.json()) as CommunicationFields)
      entries = [entry('k1', made.kind, { body: made.body, at: made.at }), ...entries]
      return HttpResponse.json(made, { status: 201 })
    }),
    http.patch('*/api/crm/communications/:id', async ({ request }) => {
      await note(request)
      const { body } = (await request.json()) as CommunicationFields
      entries = entries.map((one) => (one.id === 'own' ? { ...one, body: body ?? one.body } : one)) as Entry[]
      return HttpResponse.json(communication({ body: body ?? 'Просит скидку' }, { id: 'own', version: 2 }))
    }),
    http.delete('*/api/crm/communications/own', async ({ request }) => {
      await note(request)
      entries = entries.filter(({ id }) => id !== 'own')
      return new HttpResponse(null, { status: 204 })
    }),
    http.post('*/api/crm/communications/own/restore', async ({ request }) => {
      await note(request)
      entries = [entry('own', 'note', { body: 'Просит скидку' }), ...entries]
      return HttpResponse.json(communication({ body: 'Просит скидку' }, { id: 'own' }))
    }),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

const rowOf = (text: string) => screen.getByText(text).closest('li')!
const open = async (text: string) => {
  await openApp('/deals/d1')
  await screen.findByText(text)
}

test('tells what happened day by day', async () => {
  await open('Просит скидку')
  expect(within(rowOf('Спрашивает цену')).getByText(/входящий звонок · 4 мин/)).toBeVisible()
  expect(screen.getByText('до этого стояла 3 дня').closest('li')).toBeVisible()
  const days = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
  expect(days).toEqual(['пятница, 20 ноября', 'четверг, 19 ноября', 'среда, 18 ноября'])
})

test('N, words, Ctrl+Enter: the note stands there before the server has answered, on the deal and its contact', async () => {
  server.use(
    http.post('*/api/crm/communications', async () => {
      await delay('infinite')
    }),
  )
  await open('Просит скидку')
  await userEvent.keyboard('n')
  const field = await screen.findByRole('textbox', { name: 'Заметка' })
  await userEvent.type(field, 'Ждёт счёт{Control>}{Enter}{/Control}')
  expect(await screen.findByText('Ждёт счёт')).toBeVisible()
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('what is written is sent with the deal and its contact', async () => {
  await open('Просит скидку')
  await userEvent.click(screen.getByRole('button', { name: 'Звонок' }))
  await userEvent.type(await screen.findByRole('textbox', { name: 'Звонок' }), 'Договорились')
  await userEvent.click(screen.getByRole('button', { name: 'Входящий' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Длительность, минут' }), '6')
  await userEvent.click(screen.getByRole('button', { name: 'Записать' }))
  await expect.poll(() => written.map(({ body }) => body)).toEqual([
    { kind: 'call', body: 'Договорились', direction: 'in', durationSeconds: 360, contactId: 'c1', dealId: 'd1' },
  ])
})

test('a refused note leaves the feed, and its words come back to the form with the reason', async () => {
  server.use(http.post('*/api/crm/communications', () => problem(422, 'validation_failed', { errors: [{ pointer: '/body', code: 'too_long', detail: 'Слишком длинно.' }] })))
  await open('Просит скидку')
  await userEvent.keyboard('n')
  await userEvent.type(await screen.findByRole('textbox', { name: 'Заметка' }), 'Ждёт счёт{Control>}{Enter}{/Control}')
  expect(await screen.findByRole('alert')).toHaveTextContent('Слишком длинно.')
  expect(screen.getByRole('textbox', { name: 'Заметка' })).toHaveValue('Ждёт счёт')
  expect(screen.getAllByRole('listitem').some((row) => row.textContent.includes('Ждёт счёт'))).toBe(false)
})

const menuOf = async (text: string) => {
  await userEvent.click(within(rowOf(text)).getByRole('button', { name: 'Действия с записью' }))
  await screen.findByRole('menu')
}

test('one’s own words are corrected on the version that was seen', async () => {
  await open('Просит скидку')
  await menuOf('Просит скидку')
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Изменить' }))
  const field = await screen.findByRole('textbox', { name: 'Текст' })
  await userEvent.clear(field)
  await userEvent.type(field, 'Просит рассрочку')
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить' }))
  expect(await screen.findByText('Просит рассрочку')).toBeVisible()
  expect(written[0]).toMatchObject({ method: 'PATCH', tag: '"1"', body: { body: 'Просит рассрочку' } })
})

test('is deleted at once and can be taken back', async () => {
  await open('Просит скидку')
  await menuOf('Просит скидку')
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Удалить' }))
  await expect.poll(() => screen.queryByText('Просит скидку')).toBeNull()
  await userEvent.click((await screen.findAllByRole('button', { name: 'Вернуть' })).at(-1)!)
  expect(await screen.findByText('Просит скидку')).toBeVisible()
  expect(written.map(({ method }) => method)).toEqual(['DELETE', 'POST'])
})

test('somebody else’s words are pinned and nothing more', async () => {
  await open('Просит скидку')
  await menuOf('Спрашивает цену')
  const items = screen.getAllByRole('menuitem').map(({ textContent }) => textContent)
  expect(items).toEqual(['Закрепить'])
})

test('the filter narrows, and counts only what is known to the end', async () => {
  await open('Просит скидку')
  await userEvent.click(screen.getByRole('button', { name: 'Звонки 1' }))
  expect(screen.queryByText('Просит скидку')).toBeNull()
  expect(screen.getByText('Спрашивает цену')).toBeVisible()
})

test('of a long history the server is asked for the kind', async () => {
  const asked: (string | null)[] = []
  server.use(
    http.get('*/api/crm/deals/d1/timeline', ({ request }) => {
      const kinds = new URL(request.url).searchParams.get('kinds')
      asked.push(kinds)
      const old = entry('old', 'call', { body: 'Звонила год назад', at: '2025-11-10T10:00:00Z' })
      return HttpResponse.json(kinds ? { items: [old], nextCursor: null } : { items: entries, nextCursor: 'next' })
    }),
    http.get('*/api/crm/communications', () => HttpResponse.json({ items: [], nextCursor: null })),
  )
  await open('Просит скидку')
  await userEvent.click(screen.getByRole('button', { name: 'Звонки' }))
  expect(await screen.findByText('Звонила год назад')).toBeVisible()
  expect(screen.queryByText('Просит скидку')).toBeNull()
  expect(asked).toEqual([null, 'call'])
})

test('pages follow on demand; a pinned note from the depths stands first', async () => {
  server.use(
    http.get('*/api/crm/deals/d1/timeline', ({ request }) => {
      const isSecond = new URL(request.url).searchParams.get('cursor') === 'next'
      return HttpResponse.json(isSecond ? { items: [entry('old', 'note', { body: 'Первый разговор', at: '2026-01-10T10:00:00Z' })], nextCursor: null } : { items: entries, nextCursor: 'next' })
    }),
    http.get('*/api/crm/communications', () => HttpResponse.json({ items: [communication({ body: 'Не звонить до десяти' }, { id: 'pinned', isPinned: true, at: '2026-02-01T10:00:00Z' })], nextCursor: null })),
  )
  await open('Не звонить до десяти')
  expect(within(screen.getByRole('region', { name: 'Закреплено' })).getByText('Не звонить до десяти')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Звонки \d/ })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Показать ещё' }))
  expect(await screen.findByText('Первый разговор')).toBeVisible()
})

test('without the right to write there is nothing to write with', async () => {
  atDesk(['organisation:read', 'crm:read'])
  await open('Просит скидку')
  expect(screen.queryByRole('button', { name: /Заметка, звонок/ })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Действия с записью' })).toBeNull()
})
