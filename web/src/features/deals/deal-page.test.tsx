// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { deal, pipelineOf, quietCard } from '@/testing/sales'
import { server } from '@/testing/server'
import { authResult, me } from '@/testing/session'
import type { DealCard } from './types'

let card: DealCard
let permissions: string[]
let written: { tag: string | null; body: unknown }[]

beforeEach(() => {
  localStorage.clear()
  localStorage.setItem('signedIn', '1')
  permissions = ['organisation:read', 'team:read', 'crm:read', 'crm:write']
  written = []
  card = {
    ...deal('d1', 'talk', { title: 'Разговорный клуб', contact: { id: 'c1', name: 'Титов Артём' } }),
    moves: [
      {
        dealId: 'd1',
        dealTitle: 'Разговорный клуб',
        fromStageId: 'new',
        fromStageName: 'Новая заявка',
        toStageId: 'talk',
        toStageName: 'Переговоры',
        actor: { kind: 'user', id: 'u1', name: 'Вера Ершова' },
        at: '2026-11-20T10:00:00Z',
        durationSeconds: 3 * 86_400,
      },
    ],
  }
  const answer = () => HttpResponse.json(card, { headers: { etag: `"${card.version}"` } })
  server.use(
    ...quietCard,
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () => HttpResponse.json(me({ permissions }))),
    http.get('*/api/pipeline', () => HttpResponse.json({ items: [pipelineOf([card])] })),
    http.get('*/api/crm/deals/d1', answer),
    http.patch('*/api/crm/deals/d1', async ({ request }) => {
      const tag = request.headers.get('if-match')
      const body = (await request.json()) as Partial<DealCard>
      written.push({ tag, body })
      if (tag !== `"${card.version}"`) return problem(412, 'changed_meanwhile', { current: card, version: card.version })
      card = { ...card, ...body, version: card.version + 1 }
      return answer()
    }),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

const edit = async (name: RegExp, text: string, meanwhile?: () => void) => {
  await userEvent.click(await screen.findByRole('button', { name }))
  const field = screen.getByRole('textbox')
  await userEvent.clear(field)
  await userEvent.type(field, text)
  meanwhile?.()
  await userEvent.keyboard('{Enter}')
}

test('shows the deal, whom it is with and the way it went', async () => {
  await openApp('/deals/d1')
  expect(await screen.findByRole('link', { name: 'Титов Артём' })).toHaveAttribute('href', '/contacts/c1')
  const way = screen.getByRole('heading', { name: 'Путь сделки' }).closest('section')!
  expect(within(way).getByText('Новая заявка')).toBeVisible()
  expect(within(way).getByText(/Вера Ершова/)).toBeVisible()
})

test('an amount is written in minor units on the version that was seen, and taken back', async () => {
  await openApp('/deals/d1')
  await edit(/^Сумма/, '96 000,5')
  await userEvent.click(await screen.findByRole('button', { name: 'Вернуть' }))
  await expect.poll(() => written).toEqual([
    { tag: '"1"', body: { amountMinor: 9_600_050 } },
    { tag: '"2"', body: { amountMinor: 100_000 } },
  ])
})

test('what is no amount stays in the field with the reason', async () => {
  await openApp('/deals/d1')
  await edit(/^Сумма/, 'много')
  expect(await screen.findByRole('alert')).toHaveTextContent('Введите сумму цифрами')
  expect(written).toEqual([])
})

test('two edits of one field: both values are shown, mine is written on purpose', async () => {
  await openApp('/deals/d1')
  await edit(/^Название/, 'Моё название', () => {
    card = { ...card, title: 'Чужое название', version: 5 }
  })
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('Чужое название')).toBeVisible()
  expect(within(dialog).getByText('Моё название')).toBeVisible()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Записать моё' }))
  await expect.poll(() => written.at(-1)).toEqual({ tag: '"5"', body: { title: 'Моё название' } })
})

test('an edit of another field meanwhile asks nothing: both stay', async () => {
  await openApp('/deals/d1')
  await edit(/^Источник/, 'Сайт', () => {
    card = { ...card, note: 'Звонили утром', version: 5 }
  })
  await expect.poll(() => written.map(({ tag }) => tag)).toEqual(['"1"', '"5"'])
  expect(await screen.findByText('Звонили утром')).toBeVisible()
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

test('without the right to write nothing looks editable', async () => {
  permissions = ['organisation:read', 'crm:read']
  await openApp('/deals/d1')
  expect(await screen.findByRole('link', { name: 'Титов Артём' })).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Название/ })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Действия со сделкой' })).not.toBeInTheDocument()
  const stages = await within(screen.getByRole('group', { name: 'Этапы сделки' })).findAllByRole('button')
  for (const stage of stages) expect(stage).toBeDisabled()
})

test('a deal that is not there says so', async () => {
  server.use(http.get('*/api/crm/deals/d1', () => problem(404, 'not_found')))
  await openApp('/deals/d1')
  expect(await screen.findByText('Такой сделки нет')).toBeVisible()
})
