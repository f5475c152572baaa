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
import { card, page, SALES, signedIn } from './testing'
import type { ContactCard } from './types'

let record: ContactCard
let sent: { tag: string | null; body: unknown }[]

beforeEach(() => {
  signedIn()
  sent = []
  record = card('c1', 'Мария Фролова', { phones: ['+79370254411', '+79160000000'], position: 'Директор' })
  const answer = () => HttpResponse.json(record, { headers: { etag: `"${record.version}"` } })
  server.use(
    http.get('*/api/crm/contacts', () => page([record])),
    http.get('*/api/crm/contacts/c1', answer),
    http.patch('*/api/crm/contacts/c1', async ({ request }) => {
      const tag = request.headers.get('if-match')
      const body = (await request.json()) as Partial<ContactCard>
      sent.push({ tag, body })
      if (tag !== `"${record.version}"`) return problem(412, 'changed_meanwhile', { current: record, version: record.version })
      record = { ...record, ...body, version: record.version + 1 }
      return answer()
    }),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

const edit = async (name: RegExp, text: string) => {
  await userEvent.click(await screen.findByRole('button', { name }))
  const field = screen.getByRole('textbox')
  await userEvent.clear(field)
  await userEvent.type(field, `${text}{Enter}`)
}

test('one phone of two is edited, the other is sent as it was; the edit can be taken back', async () => {
  await openApp('/contacts/c1')
  await edit(/^Телефон: \+7 937/, '8 900 000-00-01')
  await userEvent.click(await screen.findByRole('button', { name: 'Вернуть' }))
  await expect.poll(() => sent).toEqual([
    { tag: '"1"', body: { phones: ['8 900 000-00-01', '+79160000000'] } },
    { tag: '"2"', body: { phones: ['+79370254411', '+79160000000'] } },
  ])
})

test('an emptied line goes', async () => {
  await openApp('/contacts/c1')
  await userEvent.click(await screen.findByRole('button', { name: /^Телефон: \+7 916/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Убрать' }))
  await expect.poll(() => sent).toEqual([{ tag: '"1"', body: { phones: ['+79370254411'] } }])
})

test('what stands among the phones and is none is taken away, and can be taken back', async () => {
  record = { ...record, phonesTyped: ['8 937 025-44-11', 'спросить у мамы', '8 916 000-00-00'] }
  await openApp('/contacts/c1')
  await userEvent.click(await screen.findByRole('button', { name: 'Убрать: спросить у мамы' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Вернуть' }))
  await expect.poll(() => sent).toEqual([
    { tag: '"1"', body: { phonesTyped: ['8 937 025-44-11', '8 916 000-00-00'] } },
    { tag: '"2"', body: { phonesTyped: ['8 937 025-44-11', 'спросить у мамы', '8 916 000-00-00'] } },
  ])
})

test('two edits of one field: both values are shown, mine is written on purpose', async () => {
  await openApp('/contacts/c1')
  await screen.findByRole('button', { name: /^Должность/ })
  record = { ...record, position: 'Бухгалтер', version: 2 }
  await edit(/^Должность/, 'Методист')
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('Бухгалтер')).toBeVisible()
  expect(within(dialog).getByText('Методист')).toBeVisible()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Записать моё' }))
  await expect.poll(() => sent.at(-1)).toEqual({ tag: '"2"', body: { position: 'Методист' } })
})

test('edits of two fields both stay, nobody is asked', async () => {
  await openApp('/contacts/c1')
  await screen.findByRole('button', { name: /^Должность/ })
  record = { ...record, name: 'Мария Иванова', version: 2 }
  await edit(/^Должность/, 'Методист')
  await expect.poll(() => sent.at(-1)).toEqual({ tag: '"2"', body: { position: 'Методист' } })
  expect(await screen.findByRole('heading', { name: 'Мария Иванова' })).toBeVisible()
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

test('a refused value stays in the field with the reason', async () => {
  server.use(
    http.patch('*/api/crm/contacts/c1', () =>
      problem(422, 'validation_failed', { errors: [{ pointer: '/phones/1', code: 'not_a_phone', detail: 'Это не номер телефона.' }] }),
    ),
  )
  await openApp('/contacts/c1')
  await edit(/^Телефон: \+7 916/, 'маша')
  expect(await screen.findByRole('alert')).toHaveTextContent('Это не номер телефона.')
  expect(screen.getByRole('textbox')).toHaveValue('маша')
})

test('is deleted at once and can be taken back', async () => {
  const calls: string[] = []
  server.use(
    http.delete('*/api/crm/contacts/c1', () => {
      calls.push('delete')
      return new HttpResponse(null, { status: 204 })
    }),
    http.post('*/api/crm/contacts/c1/restore', () => {
      calls.push('restore')
      return HttpResponse.json(record)
    }),
  )
  const router = await openApp('/contacts/c1')
  await userEvent.click(await screen.findByRole('button', { name: 'Действия с контактом' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Удалить контакт' }))
  expect(await screen.findByText('Контакт «Мария Фролова» удалён')).toBeVisible()
  await expect.poll(() => router.state.location.pathname).toBe('/contacts')
  await userEvent.click(screen.getAllByRole('button', { name: 'Вернуть' }).at(-1)!)
  await expect.poll(() => calls).toEqual(['delete', 'restore'])
})

test('a contact the school needs stays, and says why', async () => {
  server.use(
    http.delete('*/api/crm/contacts/c1', () =>
      problem(409, 'contact_of_the_school', { title: 'Контакт нужен школе', detail: 'За этим контактом стоит ученик.' }),
    ),
  )
  const router = await openApp('/contacts/c1')
  await userEvent.click(await screen.findByRole('button', { name: 'Действия с контактом' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Удалить контакт' }))
  expect(await screen.findByText('За этим контактом стоит ученик.')).toBeVisible()
  expect(router.state.location.pathname).toBe('/contacts/c1')
})

test('shows the students behind it and its deals, open ones first', async () => {
  signedIn([...SALES, 'school:read', 'money:read'])
  record = { ...record, isStudent: true, students: [{ id: 's1', name: 'Фролов Артём', status: 'active', balanceMinor: -290_000 }] }
  const deal = (id: string, title: string, kind: string, amountMinor: number) => ({
    id,
    title,
    pipelineId: 'p',
    stage: { id: kind, name: kind === 'won' ? 'Оплачено' : 'Связались', kind, color: 'blue' },
    stageSince: '2026-11-01T00:00:00Z',
    amountMinor,
    currency: 'RUB',
    note: '',
    closedAt: kind === 'won' ? '2026-11-02T00:00:00Z' : null,
    createdAt: '2026-11-01T00:00:00Z',
    updatedAt: '2026-11-01T00:00:00Z',
    version: 1,
  })
  server.use(http.get('*/api/crm/deals', () => page([deal('d1', 'Прошлый год', 'won', 100_00), deal('d2', 'Новый год', 'open', 200_00)])))
  await openApp('/contacts/c1')
  expect(await screen.findByRole('link', { name: /Фролов Артём.*Учится.*−2\s900\s₽/ })).toHaveAttribute('href', '/students/s1')
  await screen.findByText('Прошлый год')
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href') ?? '')
  expect(links.filter((href) => href.startsWith('/deals/'))).toEqual(['/deals/d2', '/deals/d1'])
  expect(screen.getByText('1 сделка в работе · выиграно 100 ₽')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Новая сделка' })).toHaveAttribute('href', '/pipeline?new=1&contact=c1')
})

test('without the right to write nothing looks editable', async () => {
  signedIn(SALES.filter((permission) => permission !== 'crm:write'))
  await openApp('/contacts/c1')
  expect(await screen.findByText('+7 937 025-44-11')).toBeVisible()
  expect(screen.queryByRole('button', { name: /Изменить/ })).not.toBeInTheDocument()
  expect(screen.queryByRole('link', { name: 'Новая сделка' })).not.toBeInTheDocument()
})

test('a card that is gone says so', async () => {
  server.use(http.get('*/api/crm/contacts/c1', () => problem(404, 'not_found')))
  await openApp('/contacts/c1')
  expect(await screen.findByText('Такого контакта нет')).toBeVisible()
  expect(screen.getByRole('link', { name: 'К контактам' })).toHaveAttribute('href', '/contacts')
})
