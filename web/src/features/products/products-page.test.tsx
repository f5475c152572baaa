// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { server } from '@/testing/server'
import { authResult, me } from '@/testing/session'
import type { Product, ProductPatch } from './types'

let products: Product[]
let permissions: string[]
let written: { tag: string | null; body: ProductPatch }[]

const product = (id: string, name: string, patch: Partial<Product> = {}): Product => ({
  id,
  name,
  code: null,
  unit: 'урок',
  priceMinor: 60_000,
  currency: 'RUB',
  isActive: true,
  createdAt: '2026-11-01T10:00:00Z',
  updatedAt: '2026-11-20T10:00:00Z',
  version: 1,
  ...patch,
})

beforeEach(() => {
  localStorage.clear()
  localStorage.setItem('signedIn', '1')
  permissions = ['organisation:read', 'crm:read', 'crm:write']
  written = []
  products = [product('p1', 'Английский'), product('p2', 'Немецкий')]
  // happy-dom lays nothing out: give the scrolling parts a height, and the window a desk.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1200)
  server.use(
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () => HttpResponse.json(me({ permissions }))),
    http.get('*/api/crm/products', () => HttpResponse.json({ items: products, nextCursor: null, total: products.length })),
    http.patch('*/api/crm/products/:id', async ({ request, params }) => {
      const tag = request.headers.get('if-match')
      const body = (await request.json()) as ProductPatch
      written.push({ tag, body })
      const now = products.find(({ id }) => id === params.id)!
      if (tag !== `"${now.version}"`) return problem(412, 'changed_meanwhile', { current: now, version: now.version })
      const saved = { ...now, ...(body as Partial<Product>), version: now.version + 1 }
      products = products.map((one) => (one.id === saved.id ? saved : one))
      return HttpResponse.json(saved, { headers: { etag: `"${saved.version}"` } })
    }),
    http.delete('*/api/crm/products/:id', ({ params }) => {
      products = products.filter(({ id }) => id !== params.id)
      return new HttpResponse(null, { status: 204 })
    }),
    http.post('*/api/crm/products/:id/restore', () => {
      products = [product('p1', 'Английский', { version: 3 }), ...products]
      return HttpResponse.json(products[0])
    }),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
  vi.restoreAllMocks()
})

const editPrice = async (text: string, meanwhile?: () => void) => {
  const row = await screen.findByRole('row', { name: /Английский/ })
  await userEvent.click(within(row).getByRole('button', { name: /^Цена/ }))
  const field = screen.getByRole('textbox', { name: 'Цена' })
  await userEvent.clear(field)
  await userEvent.type(field, text)
  meanwhile?.()
  await userEvent.keyboard('{Enter}')
}

test('a price is changed where it stands, and taken back', async () => {
  await openApp('/products')
  await editPrice('650,5')
  await userEvent.click(await screen.findByRole('button', { name: 'Вернуть' }))
  await expect.poll(() => written).toEqual([
    { tag: '"1"', body: { priceMinor: 65_050 } },
    { tag: '"2"', body: { priceMinor: 60_000 } },
  ])
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

test('what is no price stays in the cell with the reason', async () => {
  await openApp('/products')
  await editPrice('дорого')
  expect(await screen.findByRole('alert')).toHaveTextContent('Введите сумму цифрами')
  expect(written).toEqual([])
})

test('two edits of one price: both are shown, mine is written on purpose', async () => {
  await openApp('/products')
  await editPrice('700', () => {
    products = [product('p1', 'Английский', { priceMinor: 80_000, version: 5 })]
  })
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('800 ₽')
  expect(dialog).toHaveTextContent('700 ₽')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Записать моё' }))
  await expect.poll(() => written.at(-1)).toEqual({ tag: '"5"', body: { priceMinor: 70_000 } })
})

test('a product that was deleted by mistake comes back', async () => {
  await openApp('/products')
  await userEvent.click(await screen.findByRole('button', { name: 'Удалить: Английский' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Вернуть' }))
  expect(await screen.findByRole('row', { name: /Английский/ })).toBeVisible()
})

test('without the right to write nothing looks editable', async () => {
  permissions = ['organisation:read', 'crm:read']
  await openApp('/products')
  const row = await screen.findByRole('row', { name: /Английский/ })
  expect(within(row).queryByRole('button')).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Новый товар' })).not.toBeInTheDocument()
})
