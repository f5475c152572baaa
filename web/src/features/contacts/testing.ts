import { http, HttpResponse } from 'msw'
import { vi } from 'vitest'
import { quietCard } from '@/testing/sales'
import { server } from '@/testing/server'
import { authResult, me } from '@/testing/session'
import type { Contact, ContactCard } from './types'

/** Invented people. */
export const contact = (id: string, name: string, rest: Partial<Contact> = {}): Contact => ({
  id,
  name,
  position: null,
  company: null,
  emails: [],
  phones: [],
  phonesTyped: [],
  messengers: [],
  addresses: [],
  note: '',
  owner: { id: 'u1', name: 'Вера Ершова' },
  source: null,
  openDealsCount: 0,
  isStudent: false,
  createdAt: '2026-10-01T09:00:00Z',
  updatedAt: '2026-11-01T09:00:00Z',
  tags: [],
  custom: {},
  version: 1,
  ...rest,
})

export const card = (id: string, name: string, rest: Partial<ContactCard> = {}): ContactCard => ({
  ...contact(id, name),
  linked: [],
  students: [],
  currency: 'RUB',
  ...rest,
})

export const SALES = ['organisation:read', 'crm:read', 'crm:write', 'team:read']

/** The one own field of contacts. */
export const level = {
  id: 'f1',
  recordKind: 'contact',
  key: 'level',
  name: 'Уровень языка',
  type: 'select',
  options: ['A1', 'B2'],
  isRequired: false,
  isListed: true,
  position: 0,
  version: 1,
}

/** Signs in, answers what every page of sales asks, and gives the window a desk. */
export function signedIn(permissions: string[] = SALES) {
  localStorage.clear()
  localStorage.setItem('signedIn', '1')
  // happy-dom lays nothing out: give the scrolling part a height, and the window a desk.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200)
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => setTimeout(() => run(0), 0))
  server.use(
    ...quietCard,
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () => HttpResponse.json(me({ permissions }))),
    http.get('*/api/crm/fields', () => HttpResponse.json({ items: [] })),
    http.get('*/api/crm/tags', () => HttpResponse.json({ items: [] })),
    http.get('*/api/crm/duplicates', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get('*/api/crm/contacts/:id/links', () => HttpResponse.json({ confirmed: [], suggested: [] })),
    http.get('*/api/crm/deals', () => HttpResponse.json({ items: [], nextCursor: null, total: 0 })),
    http.get('*/api/team/members', () =>
      HttpResponse.json({
        items: ['Вера Ершова', 'Пётр Савин'].map((name, i) => ({ id: `u${i + 1}`, name, email: '', role: 'manager', disabled: false, totpEnabled: false, version: 1 })),
      }),
    ),
  )
}

export const page = <T>(items: T[]) => HttpResponse.json({ items, nextCursor: null, total: items.length })
