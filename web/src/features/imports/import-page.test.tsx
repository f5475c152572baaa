// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSession } from '@/api/session-store'
import { atDesk } from '@/testing/desk'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { server } from '@/testing/server'
import type { ImportFile } from './types'

const ALL = ['organisation:read', 'crm:read', 'crm:write', 'team:read', 'migration:read', 'migration:run']

const file: ImportFile = {
  id: 'f1',
  kind: 'contact',
  name: 'people.csv',
  encoding: 'windows-1251',
  delimiter: ';',
  rowCount: 3,
  columns: [
    { name: 'ФИО', samples: ['Анна Белова', 'Пётр Савин'], suggestedField: 'name' },
    { name: 'Телефон', samples: ['+79161234567'], suggestedField: 'phone' },
    { name: 'Цвет', samples: [], suggestedField: null },
  ],
  fields: [
    { name: 'name', label: null, isRepeatable: false },
    { name: 'phone', label: null, isRepeatable: true },
    { name: 'note', label: null, isRepeatable: true },
  ],
  createdAt: '2026-11-28T09:00:00Z',
}

let started: object[]

beforeEach(() => {
  sessionStorage.clear()
  atDesk(ALL)
  started = []
  server.use(
    http.get('*/api/crm/import/runs', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get('*/api/crm/import/files/f1', () => HttpResponse.json(file)),
    http.get('*/api/crm/import/files/old', () => problem(404, 'not_found')),
    http.post('*/api/crm/import/runs', async ({ request }) => {
      started.push((await request.json()) as object)
      return problem(409, 'migration_running', { detail: 'Импорт уже идёт' })
    }),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

const choose = async (name: string, text: string) => userEvent.upload(await screen.findByLabelText('Выбрать файл', { selector: 'input' }), new File([text], name, { type: 'text/csv' }))

test('a file is sent as it is, its columns are shown with the fields they most likely hold', async () => {
  let sent: [string, string | null, string] | undefined
  server.use(
    http.post('*/api/crm/import/files', async ({ request }) => {
      sent = [new URL(request.url).search, request.headers.get('content-type'), await request.text()]
      return HttpResponse.json(file, { status: 201 })
    }),
  )
  const router = await openApp('/import/contacts')
  expect(await screen.findByText('Здесь появятся импорты: когда, сколько записей и чем закончилось.')).toBeVisible()
  await choose('people.csv', 'ФИО;Телефон')
  expect(await screen.findByText('3 строки, windows-1251, разделитель «;»')).toBeVisible()
  expect(sent).toEqual(['?kind=contact&name=people.csv', 'text/csv', 'ФИО;Телефон'])
  expect(router.state.location.search).toEqual({ file: 'f1' })
  expect(screen.getByLabelText('ФИО')).toHaveDisplayValue('Имя целиком')
  expect(screen.getByText('Анна Белова · Пётр Савин')).toBeVisible()
  expect(screen.getByLabelText('Цвет')).toHaveDisplayValue('Не загружать')
})

test('what is chosen twice is said at once, what the server refuses stands in its place', async () => {
  await openApp('/import/contacts?file=f1')
  await userEvent.selectOptions(await screen.findByLabelText('Цвет'), 'Имя целиком')
  expect(screen.getByText('Сюда уже идёт другой столбец.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Импортировать' })).toBeDisabled()
  await userEvent.selectOptions(screen.getByLabelText('Цвет'), 'Телефон')
  expect(screen.queryByText('Сюда уже идёт другой столбец.')).toBeNull()
  server.use(
    http.post('*/api/crm/import/runs', () =>
      problem(422, 'validation_failed', { errors: [{ pointer: '/columns', code: 'name_column_needed', detail: 'Выберите столбец с именем.' }, { pointer: '/columns/1', code: 'chosen_twice', detail: 'Сюда уже выбран другой столбец.' }] }),
    ),
  )
  await userEvent.click(screen.getByRole('button', { name: 'Проверить' }))
  expect(await screen.findByText('Выберите столбец с именем.')).toBeVisible()
  const row = screen.getByLabelText('Телефон').closest('li')!
  expect(within(row).getByRole('alert')).toHaveTextContent('Сюда уже выбран другой столбец.')
})

test('the import is started with what was chosen; a run under way is told of', async () => {
  await openApp('/import/contacts?file=f1')
  await userEvent.selectOptions(await screen.findByLabelText('Цвет'), 'Заметка')
  await userEvent.click(screen.getByRole('radio', { name: /^Пропустить/ }))
  await userEvent.selectOptions(screen.getByLabelText('Ответственный за новых'), 'Пётр Савин')
  await userEvent.click(screen.getByRole('button', { name: 'Проверить' }))
  expect(await screen.findByText('Импорт уже идёт')).toBeVisible()
  expect(started).toEqual([{ fileId: 'f1', columns: ['name', 'phone', 'note'], onExisting: 'skip', ownerId: 'u2', stageId: null, dryRun: true }])
})

test('a spreadsheet is refused before it is sent; an empty file by the server', async () => {
  server.use(
    http.post('*/api/crm/import/files', () =>
      problem(422, 'validation_failed', { errors: [{ pointer: '/file', code: 'file_empty', detail: 'Под заголовком нет ни одной строки.' }] }),
    ),
  )
  await openApp('/import/contacts')
  await userEvent.setup({ applyAccept: false }).upload(await screen.findByLabelText('Выбрать файл', { selector: 'input' }), new File(['x'], 'people.xlsx'))
  expect(await screen.findByText(/Это таблица, а нужен CSV/)).toBeVisible()
  await choose('people.csv', 'ФИО')
  expect(await screen.findByText('Под заголовком нет ни одной строки.')).toBeVisible()
})

test('a file that is gone can be loaded again; without the right nothing can', async () => {
  await openApp('/import/contacts?file=old')
  expect(await screen.findByText(/Этого файла больше нет/)).toBeVisible()
  cleanup()
  closeSession()
  atDesk(['organisation:read', 'crm:read', 'crm:write', 'team:read'])
  await openApp('/import/deals')
  expect(await screen.findByText('Загружать файлы может владелец или администратор школы.')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Выбрать файл' })).toBeNull()
})
