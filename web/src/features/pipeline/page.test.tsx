// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { boardOf, deal, pipelineOf, quietCard, stages } from '@/testing/sales'
import { server } from '@/testing/server'
import { authResult, me } from '@/testing/session'

let deals: ReturnType<typeof deal>[]
let permissions: string[]
let written: Record<string, unknown>[]
let asked: URLSearchParams[]
/** Holds the server's answer to a move back, so that what is shown meanwhile can be looked at. */
let release: (() => void) | undefined

beforeEach(() => {
  localStorage.clear()
  localStorage.setItem('signedIn', '1')
  permissions = ['organisation:read', 'team:read', 'crm:read', 'crm:write']
  written = []
  asked = []
  release = undefined
  deals = [
    deal('d1', 'new', { title: 'Разговорный клуб', amountMinor: 3_600_000 }),
    deal('d2', 'new', { title: 'Подготовка к ЕГЭ', amountMinor: 9_600_000, stageSince: '2026-11-19T10:00:00Z' }),
    deal('d3', 'won', { title: 'Годовой абонемент', amountMinor: 15_600_000 }),
  ]
  // happy-dom lays nothing out: give the scrolling parts a height, and the window a desk.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(240)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200)
  // Without a style sheet no part of the board looks as if it could scroll, and the drag library says so at length.
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  server.use(
    ...quietCard,
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () => HttpResponse.json(me({ permissions }))),
    http.get('*/api/pipeline', () => HttpResponse.json({ items: [pipelineOf(deals)] })),
    http.get('*/api/pipeline/p1/board', ({ request }) => {
      const query = new URL(request.url).searchParams
      asked.push(query)
      const q = query.get('q')?.toLowerCase() ?? ''
      const shown = boardOf(deals.filter(({ title }) => title.toLowerCase().includes(q)))
      return HttpResponse.json({ ...shown, pipeline: pipelineOf(deals) })
    }),
    http.get('*/api/pipeline/loss-reasons', () =>
      HttpResponse.json({ items: [{ id: 'r1', name: 'Дорого', position: 0, version: 1 }, { id: 'r2', name: 'Не отвечает', position: 1, version: 1 }] }),
    ),
    http.get('*/api/crm/companies', () => HttpResponse.json({ items: [{ id: 'k1', name: 'Орбита', industry: null }], nextCursor: null })),
    http.patch('*/api/crm/deals/:id', async ({ params, request }) => {
      const body = (await request.json()) as { stageId: string; companyId?: string; lossReasonId?: string }
      written.push({ id: params.id, tag: request.headers.get('if-match'), ...body })
      if (release !== undefined || body.stageId === 'talk') await held()
      if (body.stageId === 'paper' && !body.companyId) {
        return problem(422, 'validation_failed', {
          errors: [{ pointer: '/companyId', code: 'required_by_stage', detail: 'Нужно для этапа «Договор».' }],
        })
      }
      const stage = stages().find(({ id }) => id === body.stageId)!
      deals = deals.map((one) => (one.id === params.id ? { ...one, stage, stageSince: '2026-11-28T10:00:00Z', version: one.version + 1 } : one))
      return HttpResponse.json(deals.find(({ id }) => id === params.id))
    }),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

const held = () =>
  new Promise<void>((resolve) => {
    release = () => {
      release = undefined
      resolve()
    }
  })

/** Behind a dialog the board is hidden from those who listen. */
const column = (name: string) => screen.getByRole('region', { name, hidden: true })
const card = (name: RegExp) => screen.findByRole('group', { name })
const sumOf = (name: string) => within(column(name)).getByText(/₽$/, { selector: 'header div' }).textContent?.replace(/\s/g, ' ')

const moveRight = async (name: RegExp) => {
  const found = await card(name)
  found.focus()
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
}

test('columns with their counts and sums, and what they come to', async () => {
  await openApp('/pipeline')
  await card(/^Разговорный клуб/)
  expect(sumOf('Новая заявка')).toBe('132 тыс. ₽')
  expect(screen.getByText('3 сделки')).toBeVisible()
  expect(screen.getByText('Прогноз').closest('div')).toHaveTextContent(/13,2\stыс|13,2\sтыс/)
})

test('a move shows at once, with counts and sums, and can be taken back', async () => {
  await openApp('/pipeline')
  await moveRight(/^Разговорный клуб/)
  // The server has not answered yet.
  await expect.poll(() => within(column('Переговоры')).queryByText('Разговорный клуб')).toBeInTheDocument()
  expect(within(column('Новая заявка')).queryByText('Разговорный клуб')).not.toBeInTheDocument()
  expect(sumOf('Переговоры')).toBe('36 тыс. ₽')
  expect(sumOf('Новая заявка')).toBe('96 тыс. ₽')
  expect(written).toEqual([{ id: 'd1', tag: '"1"', stageId: 'talk' }])

  await expect.poll(() => release).toBeDefined()
  release?.()
  expect(await screen.findByText('«Разговорный клуб» — в этапе «Переговоры»')).toBeVisible()
  await expect.poll(() => document.activeElement).toHaveAttribute('data-deal', 'd1')
  await userEvent.click(screen.getByRole('button', { name: 'Вернуть' }))
  await expect.poll(() => written.at(-1)).toEqual({ id: 'd1', tag: '"2"', stageId: 'new' })
  await expect.poll(() => within(column('Новая заявка')).queryByText('Разговорный клуб')).toBeInTheDocument()
})

test('a move that is refused goes back to where it was', async () => {
  server.use(
    http.patch('*/api/crm/deals/d1', async () => {
      await held()
      return problem(500, 'internal', { detail: 'Не получилось' })
    }),
  )
  await openApp('/pipeline')
  await moveRight(/^Разговорный клуб/)
  await expect.poll(() => within(column('Переговоры')).queryByText('Разговорный клуб')).toBeInTheDocument()
  release?.()
  expect(await screen.findByText('Не получилось')).toBeVisible()
  expect(within(column('Новая заявка')).getByText('Разговорный клуб')).toBeInTheDocument()
  expect(sumOf('Новая заявка')).toBe('132 тыс. ₽')
})

test('somebody else moved it first: it stands where they put it', async () => {
  const theirs = deal('d1', 'won', { title: 'Разговорный клуб', version: 4 })
  server.use(
    http.patch('*/api/crm/deals/d1', () => {
      deals = deals.map((one) => (one.id === 'd1' ? theirs : one))
      return problem(412, 'changed_meanwhile', { current: { ...theirs, moves: [] } })
    }),
  )
  await openApp('/pipeline')
  await moveRight(/^Разговорный клуб/)
  expect(await screen.findByText(/уже переместили: сейчас она в этапе «Оплачено»/)).toBeVisible()
  await expect.poll(() => within(column('Оплачено')).queryByText('Разговорный клуб')).toBeInTheDocument()
})

test('a lost deal asks why; closing the window leaves it where it stood', async () => {
  await openApp('/pipeline')
  await moveRight(/^Годовой абонемент/)
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByRole('button', { name: 'Закрыть сделку' })).toBeDisabled()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Отмена' }))
  expect(written).toEqual([])

  await moveRight(/^Годовой абонемент/)
  const again = await screen.findByRole('dialog')
  await userEvent.click(await within(again).findByRole('radio', { name: 'Дорого' }))
  await userEvent.click(within(again).getByRole('button', { name: 'Закрыть сделку' }))
  await expect.poll(() => written).toEqual([{ id: 'd3', tag: '"1"', stageId: 'lost', lossReasonId: 'r1' }])
  await expect.poll(() => within(column('Отказ')).queryByText('Годовой абонемент')).toBeInTheDocument()
})

test('a stage that asks for a field: only that field, and the deal moves when it is there', async () => {
  deals = [deal('d4', 'talk', { title: 'Корпоративный курс' })]
  await openApp('/pipeline')
  await moveRight(/^Корпоративный курс/)
  const dialog = await screen.findByRole('dialog', { name: 'Заполните для этапа «Договор»' })
  expect(within(dialog).queryByLabelText('Сумма')).not.toBeInTheDocument()
  expect(within(column('Переговоры')).getByText('Корпоративный курс')).toBeInTheDocument()

  await userEvent.click(within(dialog).getByRole('button', { name: 'Сохранить и переместить' }))
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('Нужно для этапа «Договор».')

  await userEvent.type(within(dialog).getByLabelText('Компания'), 'Орб')
  await userEvent.click(await screen.findByRole('option', { name: 'Орбита' }))
  await userEvent.click(within(dialog).getByRole('button', { name: 'Сохранить и переместить' }))
  await expect.poll(() => written.at(-1)).toEqual({ id: 'd4', tag: '"1"', stageId: 'paper', companyId: 'k1' })
  expect(await screen.findByText('«Корпоративный курс» — в этапе «Договор»')).toBeVisible()
})

test('under a search the cards that came through it are counted', async () => {
  const router = await openApp('/pipeline')
  await card(/^Разговорный клуб/)
  await userEvent.type(screen.getByRole('searchbox', { name: 'Найти сделку' }), 'егэ')
  await expect.poll(() => asked.at(-1)?.get('q')).toBe('егэ')
  await expect.poll(() => screen.queryByText('Разговорный клуб')).not.toBeInTheDocument()
  expect(sumOf('Новая заявка')).toBe('96 тыс. ₽')
  expect(router.state.location.search).toMatchObject({ q: 'егэ' })
  await userEvent.type(screen.getByRole('searchbox', { name: 'Найти сделку' }), ' нет')
  await userEvent.click(await screen.findByRole('button', { name: 'Показать все' }))
  expect(await card(/^Разговорный клуб/)).toBeInTheDocument()
})

test('who may only look moves nothing and adds nothing', async () => {
  permissions = ['organisation:read', 'crm:read']
  await openApp('/pipeline')
  await moveRight(/^Разговорный клуб/)
  expect(within(column('Новая заявка')).getByText('Разговорный клуб')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Новая сделка' })).not.toBeInTheDocument()
  expect(written).toEqual([])
})
