// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { server } from '@/testing/server'
import { card, level, page, signedIn } from './testing'
import type { ContactCard } from './types'

const hot = { id: 't1', name: 'Горячий лид', color: 'red', version: 1 }
const cold = { id: 't2', name: 'Вернуться позже', color: 'gray', version: 1 }
let record: ContactCard
let sent: object[]

beforeEach(() => {
  signedIn()
  sent = []
  record = card('c1', 'Мария Фролова', { custom: { level: 'A1' }, tags: [cold] })
  const answer = () => HttpResponse.json(record, { headers: { etag: `"${record.version}"` } })
  server.use(
    http.get('*/api/crm/fields', () => page([level])),
    http.get('*/api/crm/tags', () => page([cold, hot])),
    http.get('*/api/crm/contacts/c1', answer),
    http.patch('*/api/crm/contacts/c1', async ({ request }) => {
      const { tagIds, custom } = (await request.json()) as { tagIds?: string[]; custom?: object }
      sent.push({ ...(tagIds && { tagIds }), ...(custom && { custom }) })
      record = {
        ...record,
        ...(tagIds && { tags: [cold, hot].filter(({ id }) => tagIds.includes(id)) }),
        custom: { ...record.custom, ...custom },
        version: record.version + 1,
      }
      return answer()
    }),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

test('an own field is chosen on the card, and the choice can be taken back', async () => {
  await openApp('/contacts/c1')
  await userEvent.click(await screen.findByRole('button', { name: /^Уровень языка: A1/ }))
  await userEvent.click(await screen.findByRole('menuitem', { name: 'B2' }))
  expect(await screen.findByRole('button', { name: /^Уровень языка: B2/ })).toBeVisible()
  await userEvent.click(await screen.findByRole('button', { name: 'Вернуть' }))
  await expect.poll(() => sent).toEqual([{ custom: { level: 'B2' } }, { custom: { level: 'A1' } }])
})

test('tags are ticked in a list and written when it is closed', async () => {
  await openApp('/contacts/c1')
  await userEvent.click(await screen.findByRole('button', { name: 'Изменить теги' }))
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Горячий лид' }))
  expect(sent).toEqual([])
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => sent).toEqual([{ tagIds: ['t1', 't2'] }])
})

test('what is required is asked of a new contact, and a refusal stands beside its field', async () => {
  let body: unknown
  server.use(
    http.get('*/api/crm/fields', () => page([{ ...level, isRequired: true }])),
    http.get('*/api/crm/contacts', () => page([])),
    http.post('*/api/crm/contacts', async ({ request }) => {
      body = await request.json()
      return problem(422, 'validation_failed', { errors: [{ pointer: '/custom/level', code: 'required', detail: 'Заполните это поле.' }] })
    }),
  )
  await openApp('/contacts?new=1')
  if (!screen.queryByRole('dialog')) await userEvent.click((await screen.findAllByRole('button', { name: 'Новый контакт' }))[0]!)
  const dialog = await screen.findByRole('dialog')
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Имя' }), 'Анна')
  await userEvent.selectOptions(within(dialog).getByRole('combobox', { name: 'Уровень языка' }), 'B2')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Добавить' }))
  expect(await within(dialog).findByText('Заполните это поле.')).toBeVisible()
  expect(body).toMatchObject({ custom: { level: 'B2' } })
})

test('the list shows own columns and tags, and is narrowed to a tag by its address', async () => {
  vi.stubGlobal('innerWidth', 1600)
  const asked: (string | null)[] = []
  server.use(
    http.get('*/api/crm/contacts', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('tagId'))
      return page([record])
    }),
  )
  const router = await openApp('/contacts')
  expect(await screen.findByText('A1')).toBeVisible()
  expect(screen.getByText('Вернуться позже')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Теги' }))
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Горячий лид' }))
  await expect.poll(() => router.state.location.search).toMatchObject({ tag: 't1' })
  await expect.poll(() => asked.at(-1)).toBe('t1')
})
