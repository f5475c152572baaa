// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeSession } from '@/api/session-store'
import { openApp } from '@/testing/open-app'
import { problem } from '@/testing/problem'
import { server } from '@/testing/server'
import { authResult, me } from '@/testing/session'

let permissions: string[]
let asked: string[]

const list = (kind: string, items: (q: string) => object[]) => ({ request }: { request: Request }) => {
  const query = new URL(request.url).searchParams
  asked.push(`${kind} ${query.get('q')} ${query.get('limit')}`)
  return HttpResponse.json({ items: items(query.get('q') ?? ''), nextCursor: null })
}

const hit = (kind: string, id: string, title: string, subtitle: string | null, highlight = title) => ({ kind, id, title, subtitle, highlight, score: 0.5 })

beforeEach(() => {
  localStorage.clear()
  localStorage.setItem('signedIn', '1')
  permissions = ['organisation:read', 'school:read', 'crm:read']
  asked = []
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => setTimeout(() => run(0), 0))
  server.use(
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () => HttpResponse.json(me({ permissions }))),
    http.get('*/api/students', list('students', () => [{ id: 's1', name: 'Фролова Мария', groups: [{ id: 'g', name: 'A2-3' }], phones: [] }])),
    http.get(
      '*/api/crm/search',
      list('all', () => [
        hit('contact', 'c1', 'Фролов Глеб', '+79161234567', '<mark>Фролов</mark> Глеб'),
        hit('product', 'p1', 'Фролов & сын <курс>', null, '<mark>Фролов</mark> &amp; сын &lt;курс&gt;'),
        hit('student', 's1', 'Фролова Мария', null),
        hit('deal', 'd1', 'Годовой', 'Фролов Глеб · Новая заявка'),
      ]),
    ),
    http.get('*/api/crm/contacts/c1', () => problem(404, 'not_found')),
  )
})
afterEach(() => {
  cleanup()
  closeSession()
})

const openPalette = async () => {
  const router = await openApp('/settings/appearance')
  await screen.findAllByRole('link')
  await userEvent.keyboard('{Control>}[KeyK]{/Control}')
  return { router, field: await screen.findByRole('combobox') }
}
const options = () => screen.queryAllByRole('option').map((option) => option.textContent)

test('finds records of every kind at once; Enter opens the one that is pointed at', async () => {
  const { router, field } = await openPalette()
  await userEvent.type(field, 'фрол')
  const option = await screen.findByRole('option', { name: /^Фролов Глеб.*916 123/ })
  expect(within(option).getByText('Фролов', { selector: 'mark' })).toBeVisible()
  expect(screen.getByRole('option', { name: 'Фролов & сын <курс>' })).toBeVisible()
  expect(screen.getByRole('option', { name: /Годовой.*Фролов Глеб/ })).toBeVisible()
  expect(within(screen.getByRole('listbox')).getByText('Ученики')).toBeVisible()
  // A pause after typing, not a question a letter; the students come first.
  expect(asked).toEqual(['all фрол 24'])
  expect(options()[0]).toContain('Фролова Мария')
  await userEvent.keyboard('{ArrowDown}')
  await waitFor(() => expect(option).toHaveAttribute('data-highlighted'))
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => router.state.location.pathname).toBe('/contacts/c1')
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument()
})

test('one letter asks nobody, pages are still found', async () => {
  const { field } = await openPalette()
  await userEvent.type(field, 'у')
  await expect.poll(options).toContain('Ученики')
  expect(asked).toEqual([])
})

test('an answer that comes late does not replace a newer one', async () => {
  let answered = false
  let release: () => void = () => {}
  const late = new Promise<void>((resolve) => {
    release = resolve
  })
  server.use(
    http.get('*/api/crm/search', async ({ request }) => {
      const q = new URL(request.url).searchParams.get('q') ?? ''
      asked.push(q)
      if (q === 'бел') {
        await late
        answered = true
      }
      return HttpResponse.json({ items: [hit('student', q, q === 'бел' ? 'Белов Илья' : 'Белова Анна', null)] })
    }),
  )
  const { field } = await openPalette()
  await userEvent.type(field, 'бел')
  await expect.poll(() => asked.includes('бел')).toBe(true)
  await userEvent.type(field, 'ова')
  expect(await screen.findByRole('option', { name: /Белова Анна/ })).toBeVisible()
  release()
  await expect.poll(() => answered).toBe(true)
  expect(screen.queryByRole('option', { name: /Белов Илья/ })).not.toBeInTheDocument()
})

test('asks only for what the person may read', async () => {
  permissions = ['organisation:read', 'school:read']
  const { field } = await openPalette()
  await userEvent.type(field, 'фрол')
  expect(await screen.findByRole('option', { name: /Фролова Мария/ })).toBeVisible()
  expect(asked).toEqual(['students фрол 5'])
})

test('nothing found and no answer are told apart', async () => {
  permissions = ['organisation:read', 'school:read']
  server.use(http.get('*/api/students', () => HttpResponse.json({ items: [], nextCursor: null })))
  const { field } = await openPalette()
  await userEvent.type(field, 'ничего')
  expect(await screen.findByText(/Ничего не нашлось/)).toBeVisible()
  server.use(http.get('*/api/students', () => problem(422, 'validation_failed')))
  await userEvent.type(field, 'шень')
  expect(await screen.findByText(/Поиск не ответил/)).toBeVisible()
})
