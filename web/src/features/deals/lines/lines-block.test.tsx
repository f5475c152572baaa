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
import { lineTotal } from './line-math'
import type { Line, LinePatch, Lines } from './queries'

let lines: Lines
let permissions: string[]
let written: { method: string; tag: string | null; body: unknown }[]

const line = (id: string, patch: Partial<Line> = {}): Line => {
  const figures = { name: 'Английский', quantityMilli: 8_000, priceMinor: 60_000, discountBp: 0, ...patch }
  return { id, productId: null, product: null, unit: null, ...figures, totalMinor: lineTotal(figures)! }
}

const put = (items: Line[]) => {
  const amountMinor = items.reduce((sum, { totalMinor }) => sum + totalMinor, 0)
  lines = { items, amountMinor, currency: 'RUB', version: lines.version + 1 }
  return HttpResponse.json(lines, { headers: { etag: `"${lines.version}"` } })
}

beforeEach(() => {
  localStorage.clear()
  localStorage.setItem('signedIn', '1')
  permissions = ['organisation:read', 'team:read', 'crm:read', 'crm:write']
  written = []
  lines = { items: [line('l1')], amountMinor: 480_000, currency: 'RUB', version: 1 }
  const note = async (request: Request) => {
    const body = request.method === 'DELETE' ? null : ((await request.json()) as LinePatch)
    const tag = request.headers.get('if-match')
    written.push({ method: request.method, tag, body })
    return { body: body as Partial<Line> & { position?: number }, isStale: tag !== null && tag !== `"${lines.version}"` }
  }
  const stale = () => problem(412, 'changed_meanwhile', { current: lines, version: lines.version })
  const card = () => ({ ...deal('d1', 'talk', { amountMinor: lines.amountMinor, version: lines.version }), moves: [] })
  server.use(
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () => HttpResponse.json(me({ permissions }))),
    http.get('*/api/pipeline', () => HttpResponse.json({ items: [pipelineOf([card()])] })),
    http.get('*/api/crm/deals/d1', () => HttpResponse.json(card(), { headers: { etag: `"${lines.version}"` } })),
    http.get('*/api/crm/deals/d1/lines', () => HttpResponse.json(lines, { headers: { etag: `"${lines.version}"` } })),
    http.get('*/api/crm/products', () =>
      HttpResponse.json({ items: [{ id: 'p1', name: 'Учебник', priceMinor: 249_000, currency: 'RUB', isActive: true }], nextCursor: null }),
    ),
    http.post('*/api/crm/deals/d1/lines', async ({ request }) => {
      const { body } = await note(request)
      const { position = lines.items.length, ...rest } = body
      const given = rest.productId ? { name: 'Учебник', priceMinor: 249_000, quantityMilli: 1_000 } : { priceMinor: 0, quantityMilli: 1_000 }
      return put(lines.items.toSpliced(position, 0, line(`l${lines.version + 1}`, { ...given, ...rest })))
    }),
    http.patch('*/api/crm/deals/d1/lines/:lineId', async ({ request, params }) => {
      const { body, isStale } = await note(request)
      if (isStale) return stale()
      return put(lines.items.map((one) => (one.id === params.lineId ? line(one.id, { ...one, ...body }) : one)))
    }),
    http.delete('*/api/crm/deals/d1/lines/:lineId', async ({ request, params }) => {
      if ((await note(request)).isStale) return stale()
      put(lines.items.filter(({ id }) => id !== params.lineId))
      return new HttpResponse(null, { status: 204 })
    }),
    ...quietCard,
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

const type = async (name: string, text: string) => {
  const field = screen.getByRole('textbox', { name })
  await userEvent.clear(field)
  await userEvent.type(field, text)
}
const open = async () => {
  await openApp('/deals/d1')
  await userEvent.click(await screen.findByRole('button', { name: /^Английский/ }))
}

test('the amount says that lines make it, and cannot be typed', async () => {
  await openApp('/deals/d1')
  expect(await screen.findByText('складывается из позиций')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Сумма/ })).not.toBeInTheDocument()
})

test('the total follows each key, and what was typed is written on the version that was seen', async () => {
  await open()
  await type('Кол-во', '1,5')
  await type('Цена', '3,33')
  expect(screen.getByRole('status', { name: 'Сумма позиции' })).toHaveTextContent('5 ₽')
  await type('Скидка, %', '12,5')
  expect(screen.getByRole('status', { name: 'Сумма позиции' })).toHaveTextContent('4,37 ₽')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => written).toEqual([
    { method: 'PATCH', tag: '"1"', body: { name: 'Английский', quantityMilli: 1500, priceMinor: 333, discountBp: 1250 } },
  ])
  await userEvent.click(await screen.findByRole('button', { name: 'Вернуть' }))
  await expect.poll(() => written.at(-1)).toEqual({
    method: 'PATCH',
    tag: '"2"',
    body: { name: 'Английский', quantityMilli: 8000, priceMinor: 60_000, discountBp: 0 },
  })
})

test('what is no number stays in its field with the reason', async () => {
  await open()
  await type('Кол-во', 'много')
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent('Например, 8 или 1,5')
  expect(written).toEqual([])
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('textbox', { name: 'Кол-во' })).not.toBeInTheDocument()
})

test('a product is found, added, and its quantity is typed next', async () => {
  await openApp('/deals/d1')
  await userEvent.click(await screen.findByRole('button', { name: 'Добавить позицию' }))
  await userEvent.type(screen.getByRole('combobox'), 'учеб')
  await userEvent.click(await screen.findByRole('option', { name: /Учебник/ }))
  await expect.poll(() => written).toEqual([{ method: 'POST', tag: null, body: { productId: 'p1' } }])
  expect(await screen.findByRole('textbox', { name: 'Кол-во' })).toHaveFocus()
})

test('a line is taken away and comes back in its place', async () => {
  await openApp('/deals/d1')
  await userEvent.click(await screen.findByRole('button', { name: 'Убрать: Английский' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Вернуть' }))
  await expect.poll(() => written.map(({ method }) => method)).toEqual(['DELETE', 'POST'])
  expect(written[1]?.body).toMatchObject({ name: 'Английский', quantityMilli: 8000, position: 0 })
})

test('two edits of one line: both versions are shown, mine is written on purpose', async () => {
  await open()
  await type('Кол-во', '10')
  lines = { ...lines, items: [line('l1', { quantityMilli: 4_000 })], version: 5 }
  await userEvent.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText(/^4 × 600/)).toBeVisible()
  expect(within(dialog).getByText(/^10 × 600/)).toBeVisible()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Записать моё' }))
  await expect.poll(() => written.at(-1)).toMatchObject({ method: 'PATCH', tag: '"5"', body: { quantityMilli: 10_000 } })
})

test('without the right to write the lines can only be read', async () => {
  permissions = ['organisation:read', 'crm:read']
  await openApp('/deals/d1')
  expect(await screen.findByText('Английский')).toBeVisible()
  expect(screen.queryByRole('button', { name: /Английский/ })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Добавить позицию' })).not.toBeInTheDocument()
})
