// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { deal, pipelineOf } from '@/testing/sales'
import { server } from '@/testing/server'
import { authResult, me } from '@/testing/session'

let deals: ReturnType<typeof deal>[]
let permissions: string[]
let removed: (string | null)[]
let patched: unknown[]

beforeEach(() => {
  localStorage.clear()
  localStorage.setItem('signedIn', '1')
  permissions = ['organisation:read', 'crm:read', 'pipeline:manage']
  deals = []
  removed = []
  patched = []
  server.use(
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () => HttpResponse.json(me({ permissions }))),
    http.get('*/api/pipeline', () => HttpResponse.json({ items: [pipelineOf(deals)] })),
    http.get('*/api/pipeline/loss-reasons', () => HttpResponse.json({ items: [{ id: 'r1', name: 'Дорого', position: 0, version: 1 }] })),
    http.patch('*/api/pipeline/stages/:id', async ({ params, request }) => {
      patched.push({ id: params.id, tag: request.headers.get('if-match'), ...((await request.json()) as object) })
      return HttpResponse.json({ ...pipelineOf([]).stages[0], version: 2 })
    }),
    http.delete('*/api/pipeline/stages/talk', ({ request }) => {
      const moveTo = new URL(request.url).searchParams.get('moveTo')
      removed.push(moveTo)
      return moveTo ? new HttpResponse(null, { status: 204 }) : problem(409, 'stage_holds_deals', { deals: 3 })
    }),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

const choose = async (row: string, item: string) => {
  await userEvent.click(await screen.findByRole('button', { name: `Действия: ${row}` }))
  await userEvent.click(await screen.findByRole('menuitem', { name: item }))
}

test('a stage to which deals came meanwhile asks where they go', async () => {
  await openApp('/settings/pipeline')
  await choose('Переговоры', 'Удалить')
  const dialog = await screen.findByRole('dialog', { name: 'Удалить этап «Переговоры»?' })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Удалить' }))
  expect(await within(dialog).findByText('Здесь 3 сделки. Выберите этап, на который они перейдут.')).toBeVisible()
  const targets = within(dialog).getByLabelText('Куда переместить сделки')
  expect(within(targets).queryByRole('option', { name: 'Переговоры' })).not.toBeInTheDocument()
  await userEvent.selectOptions(targets, 'Отказ')
  expect(within(dialog).getByText('Сделки станут проигранными.')).toBeVisible()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Переместить и удалить' }))
  await expect.poll(() => removed).toEqual([null, 'lost'])
  expect(await screen.findByText('Этап «Переговоры» удалён')).toBeVisible()
})

test('a stage is edited on the version that was seen; where deals stand it keeps its meaning', async () => {
  deals = [deal('d1', 'new')]
  await openApp('/settings/pipeline')
  await choose('Новая заявка', 'Изменить')
  const dialog = await screen.findByRole('dialog', { name: 'Этап' })
  expect(within(dialog).getByLabelText('Что значит этап')).toBeDisabled()
  await userEvent.click(within(dialog).getByRole('radio', { name: 'Зелёный' }))
  await userEvent.click(within(dialog).getByText('Контакт'))
  await userEvent.clear(within(dialog).getByLabelText('Вероятность, %'))
  await userEvent.type(within(dialog).getByLabelText('Вероятность, %'), '15')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Сохранить' }))
  await expect.poll(() => patched).toEqual([
    { id: 'new', tag: '"1"', name: 'Новая заявка', color: 'green', kind: 'open', probability: 15, requiredFields: ['contact'] },
  ])
})

test('arrows on the handle move a stage', async () => {
  await openApp('/settings/pipeline')
  const grip = await screen.findByRole('button', { name: /^Место в списке: Переговоры/ })
  grip.focus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(() => patched).toEqual([{ id: 'talk', tag: null, position: 2 }])
})

test('without the right to set pipelines up the page says who has it', async () => {
  permissions = ['organisation:read', 'crm:read']
  await openApp('/settings/pipeline')
  expect(await screen.findByText('Сюда у вас нет доступа')).toBeVisible()
})
