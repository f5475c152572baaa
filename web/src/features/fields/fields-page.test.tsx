// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { server } from '@/testing/server'
import { authResult, me } from '@/testing/session'
import type { Field } from './types'

const field = (id: string, name: string, patch: Partial<Field> = {}): Field => ({
  id,
  recordKind: 'contact',
  key: id,
  name,
  type: 'text',
  options: [],
  isRequired: false,
  isListed: false,
  position: 0,
  version: 1,
  ...patch,
})
let fields: Field[]
let sent: { path: string; body: unknown }[]

beforeEach(() => {
  localStorage.setItem('signedIn', '1')
  fields = [field('level', 'Уровень языка', { type: 'select', options: ['A1', 'B2'] }), field('city', 'Город')]
  sent = []
  const note = async (request: Request) => {
    const text = await request.text()
    sent.push({ path: `${request.method} ${new URL(request.url).pathname}`, body: text ? JSON.parse(text) : undefined })
  }
  server.use(
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () => HttpResponse.json(me({ permissions: ['organisation:read', 'crm:read', 'crm:write', 'fields:manage'] }))),
    http.get('*/api/crm/fields', () => HttpResponse.json({ items: fields })),
    http.post('*/api/crm/fields', async ({ request }) => {
      await note(request)
      return HttpResponse.json(field('new', 'Класс'), { status: 201 })
    }),
    http.patch('*/api/crm/fields/:id', async ({ request }) => {
      await note(request)
      return HttpResponse.json(fields[0])
    }),
    http.delete('*/api/crm/fields/:id', async ({ request }) => {
      await note(request)
      fields = fields.slice(1)
      return new HttpResponse(null, { status: 204 })
    }),
    http.post('*/api/crm/fields/:id/restore', async ({ request }) => {
      await note(request)
      return HttpResponse.json(fields[0])
    }),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

test('a choice is added with its options, a line each', async () => {
  await openApp('/settings/fields?kind=deal')
  expect(await screen.findByText('У сделок своих полей пока нет.')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Новое поле' }))
  const dialog = await screen.findByRole('dialog', { name: 'Новое поле сделки' })
  await userEvent.type(within(dialog).getByLabelText('Название'), 'Класс')
  await userEvent.selectOptions(within(dialog).getByLabelText('Тип'), 'select')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Добавить' }))
  expect(await within(dialog).findByText('Добавьте хотя бы один вариант.')).toBeVisible()
  await userEvent.type(within(dialog).getByLabelText('Варианты'), '5А{Enter} {Enter}5Б')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Добавить' }))
  await expect.poll(() => sent[0]).toEqual({
    path: 'POST /api/crm/fields',
    body: { recordKind: 'deal', name: 'Класс', type: 'select', options: ['5А', '5Б'], isRequired: false, isListed: false },
  })
})

test('a deleted field can be brought back', async () => {
  await openApp('/settings/fields')
  await userEvent.click(await screen.findByRole('button', { name: 'Действия: Уровень языка' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Удалить' }))
  expect(await screen.findByText('Поле «Уровень языка» удалено')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Вернуть' }))
  await expect.poll(() => sent.map(({ path }) => path)).toEqual(['DELETE /api/crm/fields/level', 'POST /api/crm/fields/level/restore'])
})

test('a field is moved by the keyboard', async () => {
  await openApp('/settings/fields')
  const grip = await screen.findByRole('button', { name: /^Переместить: Уровень языка/ })
  grip.focus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(() => sent[0]).toEqual({ path: 'PATCH /api/crm/fields/level', body: { position: 1 } })
})
