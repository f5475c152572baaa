// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { server } from '@/testing/server'
import { answerStatus, counts, run, signInAsOwner } from './testing'

beforeEach(() => {
  localStorage.clear()
  signInAsOwner()
})
afterEach(() => {
  cleanup()
  closeSession()
})

const money = {
  currency: 'RUB',
  students: 262,
  matched: 261,
  differing: 1,
  sourceTotalMinor: 128_435_000,
  zvenoTotalMinor: 128_290_000,
  differenceMinor: -145_000,
  counts: [],
}

test('shows counts, the money proof with the reason, and what is in quarantine', async () => {
  answerStatus(() => run({ reconciliation: money }))
  server.use(
    http.get('*/api/migration/:id/balances', () =>
      HttpResponse.json({
        items: [
          {
            student: { id: 's1', remoteId: '7', name: 'Павел Журавлёв' },
            sourceMinor: 0,
            zvenoMinor: -145_000,
            differenceMinor: -145_000,
            reasons: [{ code: 'unconfirmed_payments', detail: { amountMinor: 145_000 } }],
          },
        ],
        nextCursor: null,
      }),
    ),
    http.get('*/api/migration/:id/records', ({ request }) => {
      const verdict = new URL(request.url).searchParams.get('verdict')
      const items =
        verdict === 'quarantined'
          ? [{ kind: 'payments', remoteId: '88', title: '', verdict, reason: 'missing_amount', detail: {}, localId: null, warnings: [] }]
          : []
      return HttpResponse.json({ items, nextCursor: null })
    }),
  )
  await openApp('/settings/migration/r1')
  expect(await screen.findByRole('heading', { name: 'Школа перенесена' })).toBeVisible()
  expect(screen.getByText(/365 из 369 записей за 6 мин 41 с\. Осталось разобрать: 4 записи и 1 баланс\./)).toBeVisible()
  expect(screen.getByText('Деньги сошлись у 261 из 262')).toBeVisible()
  const row = (await screen.findByText('Павел Журавлёв')).closest('tr')!
  expect(row).toHaveTextContent('−1 450 ₽')
  expect(row).toHaveTextContent('Неподтверждённые платежи на 1 450 ₽ в баланс не входят')
  expect(within(row).getByRole('link', { name: 'Открыть счёт' })).toHaveAttribute('href', '/students/s1')
  expect(await screen.findByText('Нет суммы')).toBeVisible()
  expect(screen.getByText('Платёж · № 88')).toBeVisible()
})

test('a trial run speaks of the future and offers to migrate', async () => {
  answerStatus(() => run({ dryRun: true, canRollback: false }))
  const router = await openApp('/settings/migration/r1')
  expect(await screen.findByRole('heading', { name: 'Пробный прогон: вот что получится' })).toBeVisible()
  expect(screen.getByRole('columnheader', { name: 'Создадим' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Откатить' })).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Перенести' }))
  // The key was never typed in this tab: the form opens with the address filled in.
  expect(await screen.findByLabelText('Адрес')).toHaveValue('http://127.0.0.1:8099/alfacrm')
  expect(router.state.location.pathname).toBe('/settings/migration')
})

test('rolls back only after the word, and can lose the edits on purpose', async () => {
  let status = run()
  let sent: unknown
  answerStatus(() => status)
  server.use(
    http.get('*/api/migration/:id/rollback-preview', () =>
      HttpResponse.json({
        removed: 365,
        restored: 0,
        kept: 1,
        edited: [{ table: 'students', id: 's1', title: 'Мария Фролова', editedAt: '2026-11-20T11:10:00Z', fields: ['name', 'note'] }],
      }),
    ),
    http.post('*/api/migration/:id/rollback', async ({ request }) => {
      sent = await request.json()
      status = run({ status: 'rolling_back', canRollback: false, rollback: { total: 366, removed: 100, restored: 0, kept: 0 } })
      return HttpResponse.json(status, { status: 202 })
    }),
  )
  await openApp('/settings/migration/r1')
  await userEvent.click(await screen.findByRole('button', { name: 'Откатить' }))
  const dialog = await screen.findByRole('dialog')
  expect(await within(dialog).findByText(/Мария Фролова \(ученик\): имя, заметка/)).toBeVisible()
  const confirm = within(dialog).getByRole('button', { name: 'Откатить' })
  expect(confirm).toBeDisabled()
  await userEvent.click(within(dialog).getByRole('checkbox'))
  await userEvent.type(within(dialog).getByRole('textbox'), 'откатить')
  await userEvent.click(confirm)
  expect(await screen.findByText('Откатываем перенос')).toBeVisible()
  expect(screen.getByText('100 из 366')).toBeVisible()
  expect(sent).toEqual({ discardEdits: true })
})

test('a run that stopped says why and asks for the key to go on', async () => {
  answerStatus(() =>
    run({ status: 'failed', failure: { code: 'alfacrm_bad_credentials' }, canResume: true, needsApiKey: true, canRollback: false }),
  )
  let sent: unknown
  server.use(
    http.post('*/api/migration/:id/resume', async ({ request }) => {
      sent = await request.json()
      return HttpResponse.json(run({ status: 'queued' }), { status: 202 })
    }),
  )
  await openApp('/settings/migration/r1')
  expect(await screen.findByText(/AlfaCRM больше не принимает почту с этим ключом/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Продолжить' }))
  const dialog = await screen.findByRole('dialog')
  await userEvent.type(within(dialog).getByLabelText('Почта'), 'admin@poliglot.example')
  await userEvent.type(within(dialog).getByLabelText('Ключ API'), 'key-2')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Продолжить' }))
  await expect.poll(() => sent).toEqual({ email: 'admin@poliglot.example', apiKey: 'key-2' })
})

test('a file speaks of a file: no AlfaCRM, no money, its own words for refusals, and the check leads to the import', async () => {
  const source = { vendor: 'csv', url: 'csv:contact' }
  const kinds = { contacts: counts(3, { quarantined: 1, skipped: 1 }), companies: counts(1) }
  answerStatus(() => run({ source, file: { id: 'f1', name: 'people.csv' }, kinds, dryRun: true, steps: ['rows', 'reconcile'], requests: 0, reconciliation: { ...money, students: 0, differing: 0 }, canRollback: false }))
  server.use(
    http.get('*/api/migration/:id/records', ({ request }) => {
      const verdict = new URL(request.url).searchParams.get('verdict')
      const record = { kind: 'contacts', remoteId: 'row:1', title: '№ 4', verdict, reason: 'name_missing', detail: { row: 4 }, localId: null, warnings: [] }
      return HttpResponse.json({ items: verdict === 'quarantined' ? [record] : [], nextCursor: null })
    }),
  )
  await openApp('/settings/migration/r1')
  expect(await screen.findByRole('heading', { name: 'Проверка: вот что получится' })).toBeVisible()
  expect(await screen.findByText('Строка 4: нет имени или названия')).toBeVisible()
  expect(screen.getByRole('columnheader', { name: 'В файле' })).toBeVisible()
  expect(screen.getAllByRole('link', { name: 'Импорт из файла' })[0]).toHaveAttribute('href', '/import/contacts')
  expect(screen.queryByText(/AlfaCRM/)).toBeNull()
  expect(screen.queryByText(/Деньги сошлись/)).toBeNull()
  expect(screen.getByRole('link', { name: 'Импортировать теперь' })).toHaveAttribute('href', '/import/contacts?file=f1')
})
