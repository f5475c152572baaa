// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { server } from '@/testing/server'
import { connection, mapping, signInAsManager } from './testing'
import type { Connection } from './types'

let now: Connection
beforeEach(() => {
  localStorage.clear()
  now = connection()
  signInAsManager(() => [now])
})
afterEach(() => {
  cleanup()
  closeSession()
})

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))

test('shows lag, queue and every kind, the first load with how far it is', async () => {
  now = connection({
    entities: {
      contacts: { phase: 'initial', done: 103, total: 412, lastSuccessAt: null, lastError: null, lastErrorAt: null, pairs: 100 },
      deals: { phase: 'following', done: 96, total: 96, lastSuccessAt: '2026-11-20T12:00:00Z', lastError: null, lastErrorAt: null, pairs: 96 },
    },
  })
  await openApp('/integrations/k1')
  expect(await screen.findByText('103 из 412')).toBeVisible()
  expect(screen.getByRole('progressbar', { name: 'Контакты: первая загрузка' })).toBeVisible()
  expect(screen.getByText('синхронизировано')).toBeVisible()
})

test('pause is said and can be taken back', async () => {
  const asked: unknown[] = []
  server.use(
    http.patch('*/api/sync/connection/k1', async ({ request }) => {
      const body = (await request.json()) as { isPaused: boolean }
      asked.push({ ...body, match: request.headers.get('if-match') })
      now = { ...now, status: body.isPaused ? 'paused' : 'active', version: now.version + 1 }
      return HttpResponse.json(now)
    }),
  )
  await openApp('/integrations/k1')
  await press('Пауза')
  expect(await screen.findByText('На паузе')).toBeVisible()
  await press('Вернуть')
  await waitFor(() => expect(asked).toEqual([{ isPaused: true, match: '"4"' }, { isPaused: false, match: '"5"' }]))
})

test('an access that has ended asks to sign in again, and keeps what was chosen', async () => {
  now = connection({ status: 'reconnect_needed', statusReason: 'access_ended' })
  await openApp('/integrations/k1')
  expect(await screen.findByText('Доступ отозвали, или его срок вышел.')).toBeVisible()
  await press('Войти заново')
  const form = within(await screen.findByRole('dialog'))
  expect(form.getByText('Войти в amoCRM заново')).toBeVisible()
  expect(form.queryByRole('radiogroup')).not.toBeInTheDocument()
})

test('only changed fields are saved, and two into one are refused before', async () => {
  let sent: unknown
  server.use(
    http.put('*/api/sync/connection/k1/fields', async ({ request }) => {
      sent = await request.json()
      return HttpResponse.json(mapping())
    }),
  )
  await openApp('/integrations/k1?tab=fields')
  const local = await screen.findByLabelText('Уровень: поле в Звене')
  await userEvent.selectOptions(local, 'name')
  expect(screen.getAllByText('Сюда уже идёт другое поле')).toHaveLength(2)
  expect(screen.getByRole('button', { name: 'Сохранить' })).toBeDisabled()
  await userEvent.selectOptions(local, 'custom.level')
  await userEvent.selectOptions(screen.getByLabelText('Телефоны: если изменили обе стороны'), 'ask')
  await press(/^Имя: в обе стороны/)
  await press('Сохранить')
  await waitFor(() =>
    expect(sent).toEqual({
      items: [
        { kind: 'contacts', remote: 'name', local: 'name', direction: 'in', strategy: null, transform: 'none' },
        { kind: 'contacts', remote: 'phones', local: 'phones', direction: 'both', strategy: 'ask', transform: 'none' },
        { kind: 'contacts', remote: '714203', local: 'custom.level', direction: 'both', strategy: null, transform: 'none' },
      ],
    }),
  )
})

test('what did not get through is tried again or given up, one or all', async () => {
  now = connection({ deadLetters: 1 })
  const asked: unknown[] = []
  server.use(
    http.get('*/api/sync/connection/k1/outgoing', () =>
      HttpResponse.json({
        items: [{ kind: 'deals', id: 'd1', title: 'Немецкий, старт', state: 'dead', attempts: 6, errorCode: 'bad_request', errorDetail: null, since: '2026-11-20T11:00:00Z' }],
        nextCursor: null,
      }),
    ),
    http.post('*/api/sync/connection/k1/outgoing/:action', async ({ request, params }) => {
      asked.push([params.action, await request.json()])
      return HttpResponse.json({ count: 1 })
    }),
  )
  await openApp('/integrations/k1')
  expect(await screen.findByText('1 запись не уходит в amoCRM.')).toBeVisible()
  await press('Посмотреть')
  expect(await screen.findByRole('link', { name: 'Немецкий, старт' })).toHaveAttribute('href', '/deals/d1')
  expect(screen.getByText('CRM не приняла значения.')).toBeVisible()
  await press('Повторить: Немецкий, старт')
  expect(await screen.findByText('1 запись снова в очереди')).toBeVisible()
  await press('Не отправлять все')
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Не отправлять' }))
  await waitFor(() => expect(asked).toEqual([['retry', { recordId: 'd1' }], ['discard', {}]]))
})

test('a comparison that found differences offers the repair', async () => {
  now = connection({
    drift: { checkedAt: '2026-11-20T12:00:00Z', equal: false, kinds: { contacts: { here: 412, there: 411, differing: 2, missingHere: 0, missingThere: 1 } }, repaired: null },
  })
  let asked: unknown
  server.use(
    http.post('*/api/sync/connection/k1/audit', async ({ request }) => {
      asked = await request.json()
      return new HttpResponse(null, { status: 202 })
    }),
  )
  await openApp('/integrations/k1')
  expect(await screen.findByText('Стороны расходятся')).toBeVisible()
  await press('Исправить')
  await waitFor(() => expect(asked).toEqual({ repair: true }))
})

test('failed requests can be looked at alone', async () => {
  const failedOnly: (string | null)[] = []
  server.use(
    http.get('*/api/sync/connection/k1/calls', ({ request }) => {
      failedOnly.push(new URL(request.url).searchParams.get('failed'))
      return HttpResponse.json({
        items: [{ at: '2026-11-20T12:00:00Z', label: 'PATCH leads', requestId: 'q-1', status: 429, durationMs: 120, failure: 'limited', lane: 'live' }],
        nextCursor: null,
      })
    }),
  )
  await openApp('/integrations/k1?tab=calls')
  expect(await screen.findByText('PATCH leads')).toBeVisible()
  await userEvent.click(screen.getByRole('switch', { name: 'Только неудачные' }))
  await waitFor(() => expect(failedOnly).toEqual([null, 'true']))
})

test('disconnecting says what stays and what goes', async () => {
  let gone = false
  let askedAfter = 0
  server.use(
    http.get('*/api/sync/connection/k1', () => {
      if (gone) askedAfter += 1
      return HttpResponse.json(now)
    }),
    http.delete('*/api/sync/connection/k1', () => {
      gone = true
      return new HttpResponse(null, { status: 204 })
    }),
  )
  const router = await openApp('/integrations/k1?tab=settings')
  await press('Отключить')
  const ask = within(await screen.findByRole('dialog'))
  expect(ask.getByText('Всё, что есть в amoCRM: мы ничего там не удалим.')).toBeVisible()
  expect(ask.getByText('3 правки, которые не успели уйти в amoCRM.')).toBeVisible()
  await userEvent.click(ask.getByRole('button', { name: 'Отключить' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/integrations'))
  expect(gone).toBe(true)
  expect(await screen.findByText('Другие CRM')).toBeVisible()
  expect(askedAfter).toBe(0)
})

test('a connection that is gone says so', async () => {
  await openApp('/integrations/other')
  expect(await screen.findByText('Такого подключения нет')).toBeVisible()
})
