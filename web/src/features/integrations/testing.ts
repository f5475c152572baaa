import { http, HttpResponse } from 'msw'
import { server } from '@/testing/server'
import { authResult, me } from '@/testing/session'
import type { Connection, Mapping, Vendor } from './types'

/** Invented accounts, and somebody who may connect them. */

export const amocrm: Vendor = {
  crmType: 'amocrm',
  title: 'amoCRM',
  signIn: ['oauth', 'long_lived_token'],
  kinds: ['companies', 'contacts', 'deals', 'tasks'],
  redirectUri: 'https://zveno.example/api/sync/callback/amocrm',
  clientId: null,
  demo: {
    clientId: 'f3a1c0de-0000-4000-8000-000000000001',
    clientSecret: 'secret-1',
    address: 'https://poliglot.amocrm.example',
    accessToken: 'token-long',
    webhookUrl: null,
  },
}

export const bitrix: Vendor = {
  ...amocrm,
  crmType: 'bitrix24',
  title: 'Битрикс24',
  signIn: ['oauth', 'inbound_webhook'],
  demo: null,
}

export const connection = (patch: Partial<Connection> = {}): Connection => ({
  id: 'k1',
  crmType: 'amocrm',
  status: 'active',
  statusReason: null,
  statusUntil: null,
  account: { key: '31245', missingRights: [], name: 'Полиглот', address: 'https://poliglot.amocrm.ru', currency: 'RUB' },
  strategy: 'newest',
  kinds: ['companies', 'contacts', 'deals', 'tasks'],
  sendsExisting: true,
  webhookState: 'active',
  lagSeconds: 40,
  queueDepth: 3,
  deadLetters: 0,
  conflicts: 0,
  hints: 0,
  entities: {
    contacts: { phase: 'following', done: 412, total: 412, lastSuccessAt: '2026-11-20T12:00:00Z', lastError: null, lastErrorAt: null, pairs: 412 },
    deals: { phase: 'following', done: 96, total: 96, lastSuccessAt: '2026-11-20T12:00:00Z', lastError: null, lastErrorAt: null, pairs: 96 },
  },
  dealsOutside: [],
  nextRunAt: '2026-11-20T12:02:00Z',
  drift: null,
  createdAt: '2026-11-14T15:40:00Z',
  version: 4,
  ...patch,
})

export const mapping = (): Mapping => ({
  items: [
    { kind: 'contacts', remote: 'name', title: 'name', valueKind: 'text', local: 'name', direction: 'both', strategy: null, transform: 'none', isOwn: false, isWritable: true },
    { kind: 'contacts', remote: 'phones', title: 'phones', valueKind: 'phones', local: 'phones', direction: 'both', strategy: null, transform: 'none', isOwn: false, isWritable: true },
    { kind: 'contacts', remote: '714203', title: 'Уровень', valueKind: 'select', local: null, direction: 'off', strategy: null, transform: 'none', isOwn: true, isWritable: true },
    { kind: 'deals', remote: 'closed_at', title: 'closedAt', valueKind: 'instant', local: 'closedAt', direction: 'in', strategy: null, transform: 'none', isOwn: false, isWritable: false },
  ],
  locals: {
    contacts: [{ name: 'name', title: null, valueKind: 'text' }, { name: 'phones', title: null, valueKind: 'phones' }, { name: 'custom.level', title: 'Уровень языка', valueKind: 'select' }],
    deals: [{ name: 'closedAt', title: null, valueKind: 'instant' }],
  },
})

export const nothing = () => HttpResponse.json({ items: [], nextCursor: null, total: 0 })

export function signInAsManager(connections: () => Connection[] = () => [], permissions: string[] = []) {
  localStorage.setItem('signedIn', '1')
  server.use(
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () =>
      HttpResponse.json(me({ permissions: ['organisation:read', 'sync:read', 'sync:manage', 'crm:read', 'crm:write', 'team:read', ...permissions] })),
    ),
    http.get('*/api/sync/status', () => HttpResponse.json({ connections: connections() })),
    http.get('*/api/sync/vendors', () => HttpResponse.json({ items: [amocrm, bitrix] })),
    http.get('*/api/v1/crm/vendors', nothing),
    http.get('*/api/v1/crm/connections', nothing),
    http.get('*/api/sync/connection', () => HttpResponse.json({ items: connections() })),
    http.get('*/api/sync/connection/:id', ({ params }) => {
      const found = connections().find(({ id }) => id === params.id)
      return found ? HttpResponse.json(found, { headers: { etag: `"${found.version}"` } }) : new HttpResponse(null, { status: 404 })
    }),
    http.get('*/api/sync/connection/:id/fields', () => HttpResponse.json(mapping())),
    http.get('*/api/sync/connection/:id/runs', nothing),
    http.get('*/api/sync/connection/:id/calls', nothing),
    http.get('*/api/sync/connection/:id/outgoing', nothing),
    http.get('*/api/sync/conflicts', nothing),
    http.get('*/api/team/members', () => HttpResponse.json({ items: [] })),
    http.get('*/api/crm/fields', nothing),
  )
}
