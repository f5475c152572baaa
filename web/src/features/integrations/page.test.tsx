// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeSession } from '@/api/session-store'
import * as leave from '@/lib/leave'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { server } from '@/testing/server'
import { amocrm, connection, signInAsManager } from './testing'

beforeEach(() => {
  localStorage.clear()
  signInAsManager()
})
afterEach(() => {
  cleanup()
  closeSession()
  vi.restoreAllMocks()
})

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const dialog = async () => within(await screen.findByRole('dialog'))

test('back from the vendor with a connection: on to it', async () => {
  signInAsManager(() => [connection()])
  const router = await openApp('/integrations?connected=k1')
  await waitFor(() => expect(router.state.location.pathname).toBe('/integrations/k1'))
  expect(await screen.findByText('Подключили')).toBeVisible()
})

test('what is not connected offers to; the example is filled in and leads to the page of consent', async () => {
  let asked: Record<string, unknown> = {}
  server.use(
    http.post('*/api/sync/connection/auth-url', async ({ request }) => {
      asked = (await request.json()) as Record<string, unknown>
      return HttpResponse.json({ url: 'https://www.amocrm.example/oauth?state=s1', state: 's1' })
    }),
  )
  const left = vi.spyOn(leave, 'leaveTo').mockImplementation(() => {})
  await openApp('/integrations')
  await press('Подключить amoCRM')
  const form = await dialog()
  expect(form.getByDisplayValue(amocrm.redirectUri)).toBeVisible()
  await userEvent.click(form.getByRole('button', { name: 'Заполнить примером' }))
  expect(form.getByLabelText('ID интеграции')).toHaveValue(amocrm.demo!.clientId)
  await userEvent.click(form.getByRole('checkbox', { name: 'Задачи' }))
  await userEvent.click(form.getByRole('radio', { name: /Спросить человека/ }))
  await userEvent.click(form.getByRole('switch', { name: /Отправить в amoCRM/ }))
  await userEvent.click(form.getByRole('button', { name: 'Войти в amoCRM' }))
  await waitFor(() => expect(left).toHaveBeenCalledWith('https://www.amocrm.example/oauth?state=s1'))
  expect(asked).toEqual({
    crmType: 'amocrm',
    clientId: amocrm.demo!.clientId,
    clientSecret: 'secret-1',
    kinds: ['companies', 'contacts', 'deals'],
    strategy: 'ask',
    sendsExisting: false,
  })
})

test('says beside each line what is missing, and what the server thinks of it', async () => {
  server.use(
    http.post('*/api/sync/connection', () =>
      problem(422, 'validation_failed', { errors: [{ pointer: '/baseUrl', detail: 'Это не адрес', code: 'not_an_address' }] }),
    ),
  )
  await openApp('/integrations?connect=amocrm')
  const form = await dialog()
  await userEvent.click(form.getByRole('button', { name: 'По токену' }))
  await userEvent.click(form.getByRole('button', { name: 'Подключить' }))
  expect((await form.findAllByRole('alert')).map((one) => one.textContent)).toEqual(['Укажите адрес аккаунта', 'Вставьте токен'])
  await userEvent.type(form.getByLabelText('Адрес аккаунта'), 'poliglot')
  await userEvent.type(form.getByLabelText('Долгосрочный токен'), 'abc')
  await userEvent.click(form.getByRole('button', { name: 'Подключить' }))
  expect(await form.findByText('Это не адрес')).toBeVisible()
})

test('a token that fits connects and opens the connection', async () => {
  let sent: Record<string, unknown> = {}
  signInAsManager(() => [connection()])
  server.use(
    http.post('*/api/sync/connection', async ({ request }) => {
      sent = (await request.json()) as Record<string, unknown>
      return HttpResponse.json(connection(), { status: 201 })
    }),
  )
  const router = await openApp('/integrations?connect=amocrm')
  const form = await dialog()
  await userEvent.click(form.getByRole('button', { name: 'По токену' }))
  await userEvent.click(form.getByRole('button', { name: 'Заполнить примером' }))
  await userEvent.click(form.getByRole('button', { name: 'Подключить' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/integrations/k1'))
  expect(sent).toMatchObject({ crmType: 'amocrm', baseUrl: amocrm.demo!.address, accessToken: 'token-long', strategy: 'newest', sendsExisting: true })
})

test('back from the vendor without: why, and the way to try again', async () => {
  await openApp('/integrations?failed=consent_refused&crmType=amocrm')
  expect(await screen.findByText(/Доступ не разрешили/)).toBeVisible()
  await press('Попробовать ещё раз')
  expect(await screen.findByRole('dialog')).toBeVisible()
})

test('back from the vendor while the secret is not kept: only it is asked for', async () => {
  let sent: Record<string, unknown> = {}
  server.use(
    http.post('*/api/sync/connection', async ({ request }) => {
      sent = (await request.json()) as Record<string, unknown>
      return HttpResponse.json(connection(), { status: 201 })
    }),
  )
  await openApp('/integrations?failed=secret_needed&state=s1&crmType=amocrm')
  expect(screen.queryByText(/подключить не вышло/)).not.toBeInTheDocument()
  const form = await dialog()
  await userEvent.type(form.getByLabelText('Секретный ключ'), 'secret-2')
  await userEvent.click(form.getByRole('button', { name: 'Подключить' }))
  await waitFor(() => expect(sent).toEqual({ crmType: 'amocrm', state: 's1', clientSecret: 'secret-2' }))
})

test('connections show how they stand, and the menu how much waits for a person', async () => {
  signInAsManager(() => [connection({ status: 'reconnect_needed', conflicts: 7 })])
  await openApp('/integrations')
  expect(await screen.findByText('Нужен вход')).toBeVisible()
  expect(await screen.findByTitle('7 ждут решения')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Подключить Битрикс24' })).toBeVisible()
})
