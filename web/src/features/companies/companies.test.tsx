// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { quietCard } from '@/testing/sales'
import { server } from '@/testing/server'
import { authResult, me } from '@/testing/session'
import type { Company } from './types'

const company = (id: string, name: string, rest: Partial<Company> = {}): Company => ({
  id,
  name,
  website: null,
  industry: null,
  tags: [],
  custom: {},
  emails: [],
  phones: [],
  phonesTyped: [],
  addresses: [],
  note: '',
  owner: null,
  source: null,
  contactsCount: 0,
  openDealsCount: 0,
  createdAt: '2026-10-01T09:00:00Z',
  updatedAt: '2026-11-01T09:00:00Z',
  version: 1,
  ...rest,
})
const page = (items: object[]) => HttpResponse.json({ items, nextCursor: null, total: items.length })

let companies: Company[]

beforeEach(() => {
  localStorage.clear()
  localStorage.setItem('signedIn', '1')
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200)
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => setTimeout(() => run(0), 0))
  companies = [company('k1', 'Орбита', { website: 'https://orbita.example', contactsCount: 1, openDealsCount: 2 }), company('k2', 'Ясно')]
  server.use(
    ...quietCard,
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () => HttpResponse.json(me({ permissions: ['organisation:read', 'crm:read', 'crm:write'] }))),
    http.get('*/api/team/members', () => page([])),
    http.get('*/api/crm/companies', ({ request }) => {
      const q = new URL(request.url).searchParams.get('q')?.toLowerCase() ?? ''
      return page(companies.filter(({ name }) => name.toLowerCase().includes(q)))
    }),
    http.get('*/api/crm/companies/:id', ({ params }) => HttpResponse.json(companies.find(({ id }) => id === params.id), { headers: { etag: '"1"' } })),
    http.get('*/api/crm/contacts', () => page([{ id: 'c1', name: 'Журавлёв Павел', position: 'Директор', phones: ['+79161234567'], emails: [] }])),
    http.get('*/api/crm/deals', () => page([])),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

test('the list and its count; a row opens the card', async () => {
  const router = await openApp('/companies')
  expect(await screen.findByText('2 компании')).toBeVisible()
  await userEvent.click(screen.getByText('Орбита'))
  await expect.poll(() => router.state.location.pathname).toBe('/companies/k1')
})

test('an empty list says who belongs there', async () => {
  companies = []
  await openApp('/companies')
  expect(await screen.findByText('Компаний пока нет')).toBeVisible()
})

test('the card: the site opens beside, people lead to their cards', async () => {
  await openApp('/companies/k1')
  const site = await screen.findByRole('link', { name: 'Открыть orbita.example' })
  expect(site).toHaveAttribute('href', 'https://orbita.example')
  expect(site).toHaveAttribute('target', '_blank')
  expect(site).toHaveAttribute('rel', 'noopener noreferrer')
  expect(await screen.findByRole('link', { name: /Журавлёв Павел.*Директор/ })).toHaveAttribute('href', '/contacts/c1')
  for (const link of screen.getAllByRole('link', { name: 'Новая сделка' })) expect(link).toHaveAttribute('href', '/pipeline?new=1&company=k1')
})

test('what is no page is no link', async () => {
  companies = [company('k1', 'Орбита', { website: 'javascript:alert(1)' })]
  await openApp('/companies/k1')
  expect(await screen.findByText('javascript:alert(1)')).toBeVisible()
  expect(screen.queryByRole('link', { name: /Открыть/ })).not.toBeInTheDocument()
})

test('two edits of one field: both values are shown', async () => {
  server.use(
    http.patch('*/api/crm/companies/k1', () => {
      companies = [company('k1', 'Орбита', { industry: 'Связь', version: 2 })]
      return problem(412, 'changed_meanwhile', { current: companies[0], version: 2 })
    }),
  )
  await openApp('/companies/k1')
  await userEvent.click(await screen.findByRole('button', { name: /^Отрасль/ }))
  await userEvent.type(screen.getByRole('textbox'), 'Космос{Enter}')
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('Связь')).toBeVisible()
  expect(within(dialog).getByText('Космос')).toBeVisible()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Оставить как есть' }))
  expect(await screen.findByRole('button', { name: /^Отрасль: Связь/ })).toBeVisible()
})

test('a new company: a name that is taken is said at once, a refused site stands beside its field', async () => {
  server.use(
    http.post('*/api/crm/companies', () =>
      problem(422, 'validation_failed', { errors: [{ pointer: '/website', code: 'not_a_website', detail: 'Это не адрес сайта.' }] }),
    ),
  )
  await openApp('/companies')
  await userEvent.click(await screen.findByRole('button', { name: 'Новая компания' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.type(dialog.getByLabelText('Название'), 'орбита')
  expect(await dialog.findByRole('link', { name: 'Орбита' })).toHaveAttribute('href', '/companies/k1')
  await userEvent.type(dialog.getByLabelText('Сайт'), 'кривой сайт')
  await userEvent.click(dialog.getByRole('button', { name: 'Добавить' }))
  expect(await dialog.findByText('Это не адрес сайта.')).toBeVisible()
})
