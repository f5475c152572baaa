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
import { card, contact, page, signedIn } from './testing'

let sent: unknown[]

beforeEach(() => {
  signedIn()
  sent = []
  server.use(
    http.get('*/api/crm/contacts', ({ request }) => {
      const q = new URL(request.url).searchParams.get('q')
      return page(q ? [contact('c9', 'Белов Илья', { phones: ['+79161234567'] })] : [])
    }),
    http.get('*/api/crm/contacts/c2', () => HttpResponse.json(card('c2', 'Мария'), { headers: { etag: '"1"' } })),
    http.post('*/api/crm/contacts', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json(contact('c2', 'Мария'), { status: 201 })
    }),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

const openDialog = async () => {
  const router = await openApp('/contacts')
  await userEvent.click((await screen.findAllByRole('button', { name: 'Новый контакт' }))[0]!)
  return { router, dialog: within(await screen.findByRole('dialog')) }
}

test('says while a phone is typed that somebody has it already', async () => {
  const { dialog } = await openDialog()
  await userEvent.type(dialog.getByLabelText('Телефон'), '8 (916) 123-45-67')
  expect(await dialog.findByRole('link', { name: 'Белов Илья' })).toHaveAttribute('href', '/contacts/c9')
  expect(dialog.getByRole('status')).toHaveTextContent('Уже есть: Белов Илья')
})

test('what the server refuses stands beside its line', async () => {
  server.use(
    http.post('*/api/crm/contacts', () =>
      problem(422, 'validation_failed', {
        errors: [
          { pointer: '/phones/1', code: 'not_a_phone', detail: 'Это не номер телефона.' },
          { pointer: '/emails/0', code: 'not_an_email', detail: 'Это не похоже на адрес почты.' },
        ],
      }),
    ),
  )
  const { dialog } = await openDialog()
  await userEvent.type(dialog.getByLabelText('Имя'), 'Мария')
  await userEvent.type(dialog.getByLabelText('Телефон'), '+7 900 000-00-01')
  await userEvent.click(dialog.getByRole('button', { name: 'Добавить ещё телефон' }))
  await userEvent.type(dialog.getByLabelText('Телефон 2'), '12')
  await userEvent.type(dialog.getByLabelText('Почта'), 'кривая')
  await userEvent.click(dialog.getByRole('button', { name: 'Добавить' }))
  expect(await dialog.findByText('Это не номер телефона.')).toBeVisible()
  expect(dialog.getByLabelText('Телефон')).toBeValid()
  expect(dialog.getByLabelText('Телефон 2')).toBeInvalid()
  expect(dialog.getByLabelText('Почта')).toBeInvalid()
})

test('a name is needed; what is filled is sent, and the card opens', async () => {
  const { router, dialog } = await openDialog()
  await userEvent.click(dialog.getByRole('button', { name: 'Добавить' }))
  expect(await dialog.findByText('Заполните это поле')).toBeVisible()
  expect(sent).toEqual([])
  await userEvent.type(dialog.getByLabelText('Имя'), ' Мария ')
  await userEvent.click(dialog.getByRole('button', { name: 'Добавить' }))
  await expect.poll(() => router.state.location.pathname).toBe('/contacts/c2')
  expect(sent).toEqual([{ name: 'Мария', phones: [], emails: [], ownerId: 'u1' }])
})

test('a company that does not exist yet is made once, even when the contact is refused', async () => {
  const made: unknown[] = []
  let refuse = true
  server.use(
    http.get('*/api/crm/companies', () => page([])),
    http.post('*/api/crm/companies', async ({ request }) => {
      made.push(await request.json())
      return HttpResponse.json({ id: 'k1', name: 'Ромашка' }, { status: 201 })
    }),
    http.post('*/api/crm/contacts', async ({ request }) => {
      sent.push(await request.json())
      return refuse ? problem(503, 'busy', { detail: 'Позже' }) : HttpResponse.json(contact('c2', 'Мария'), { status: 201 })
    }),
  )
  const { router, dialog } = await openDialog()
  await userEvent.type(dialog.getByLabelText('Имя'), 'Мария')
  await userEvent.type(dialog.getByLabelText('Компания'), 'Ромашка')
  await userEvent.click(await screen.findByRole('option', { name: 'Создать компанию «Ромашка»' }))
  await userEvent.click(dialog.getByRole('button', { name: 'Добавить' }))
  expect(await dialog.findByText('Позже')).toBeVisible()
  refuse = false
  await userEvent.click(dialog.getByRole('button', { name: 'Добавить' }))
  await expect.poll(() => router.state.location.pathname).toBe('/contacts/c2')
  expect(made).toEqual([{ name: 'Ромашка' }])
  expect(sent.at(-1)).toMatchObject({ companyId: 'k1' })
})
