// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { server } from '@/testing/server'
import { answerStatus, DEMO, run, signInAsOwner } from './testing'

beforeEach(() => {
  localStorage.clear()
  signInAsOwner()
})
afterEach(() => {
  cleanup()
  closeSession()
})

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))

test('says beside each field what is missing and asks the server nothing', async () => {
  await openApp('/settings/migration')
  await press('Проверить')
  const alerts = await screen.findAllByRole('alert')
  expect(alerts.map((alert) => alert.textContent)).toEqual([
    'Проверьте адрес: нужен вид https://школа.s20.online',
    'Проверьте почту: нужен вид имя@школа.ru',
    'Вставьте ключ API из карточки сотрудника в AlfaCRM',
  ])
  expect(screen.getByLabelText('Адрес')).toHaveFocus()
})

test('the example fills the form, a check shows what is there', async () => {
  let asked: unknown
  server.use(
    http.post('*/api/migration/test-connection', async ({ request }) => {
      asked = await request.json()
      return HttpResponse.json({ ok: true, branches: [{ id: '1', name: 'Пушкинская' }], counts: { students: 262, rooms: 12 } })
    }),
  )
  await openApp('/settings/migration')
  await press('Попробовать на примере школы')
  expect(screen.getByLabelText('Адрес')).toHaveValue(DEMO.url)
  await press('Проверить')
  expect(await screen.findByText('AlfaCRM отвечает, доступ есть')).toBeVisible()
  expect(screen.getByText('262')).toBeVisible()
  expect(asked).toEqual(DEMO)
})

test('a wrong key is said beside both fields it may be about', async () => {
  server.use(http.post('*/api/migration/test-connection', () => problem(422, 'alfacrm_bad_credentials')))
  await openApp('/settings/migration')
  await press('Попробовать на примере школы')
  await press('Проверить')
  expect(await screen.findByText(/AlfaCRM не узнала почту с этим ключом/)).toBeVisible()
  expect(screen.getByLabelText('Ключ API')).toBeInvalid()
  expect(screen.getByLabelText('Адрес')).toBeValid()
})

test('starts with what was chosen and shows the run', async () => {
  let sent: Record<string, unknown> = {}
  server.use(
    http.post('*/api/migration/start', async ({ request }) => {
      sent = (await request.json()) as Record<string, unknown>
      return HttpResponse.json({ id: 'r2', status: 'queued' }, { status: 202 })
    }),
  )
  const router = await openApp('/settings/migration')
  await press('Попробовать на примере школы')
  await userEvent.click(screen.getByText('Что переносим'))
  await userEvent.click(screen.getByRole('checkbox', { name: /^Тарифы/ }))
  await userEvent.click(screen.getByRole('switch', { name: /^Лиды/ }))
  answerStatus(() => run({ id: 'r2', status: 'running', finishedAt: null, step: 'customers' }))
  await press('Перенести')
  expect(await screen.findByText('Можно закрыть страницу — перенос продолжится.')).toBeVisible()
  expect(router.state.location.pathname).toBe('/settings/migration/r2')
  expect(sent).toMatchObject({ ...DEMO, dryRun: false, includeLeads: true, timeZone: 'Europe/Moscow' })
  expect(sent.kinds).not.toContain('tariffs')
  expect(sent.kinds).toContain('students')
})

test('a second start says that one is running', async () => {
  server.use(http.post('*/api/migration/start', () => problem(409, 'migration_running')))
  await openApp('/settings/migration')
  await press('Попробовать на примере школы')
  await press('Перенести')
  expect(await screen.findByText(/Один перенос уже идёт/)).toBeVisible()
})

test('while a run is active its card stands instead of the form and moves without the socket', async () => {
  let done = 100
  answerStatus(() => {
    done += 100
    return run({
      status: 'running',
      finishedAt: null,
      canRollback: false,
      step: 'payments',
      ratePerSecond: 40,
      etaSeconds: 65,
      kinds: { payments: { total: 400, done, created: done, updated: 0, unchanged: 0, skipped: 0, quarantined: 0 } },
    })
  })
  await openApp('/settings/migration')
  expect(await screen.findByText('200 из 400')).toBeVisible()
  expect(screen.getByText(/40 записей\/с · осталось около 2 мин/)).toBeVisible()
  expect(screen.queryByLabelText('Адрес')).not.toBeInTheDocument()
  await waitFor(() => expect(screen.getByText('300 из 400')).toBeVisible(), { timeout: 5000 })
})
