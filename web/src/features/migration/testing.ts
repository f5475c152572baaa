import { http, HttpResponse } from 'msw'
import { server } from '@/testing/server'
import { authResult, me } from '@/testing/session'
import { KINDS } from './kinds'
import type { KindCounts, Run } from './types'

/** Invented runs and a signed-in owner for the tests of this feature. */

export const DEMO = { url: 'http://127.0.0.1:8099/alfacrm', email: 'admin@poliglot.example', apiKey: 'key-1' }

export const counts = (total: number, patch: Partial<KindCounts> = {}): KindCounts => ({
  total,
  done: total,
  created: total - (patch.quarantined ?? 0) - (patch.updated ?? 0) - (patch.skipped ?? 0),
  updated: 0,
  unchanged: 0,
  skipped: 0,
  quarantined: 0,
  ...patch,
})

export const run = (patch: Partial<Run> = {}): Run => ({
  id: 'r1',
  version: 1,
  status: 'completed_with_warnings',
  dryRun: false,
  source: { vendor: 'alfacrm', url: DEMO.url },
  file: null,
  options: { kinds: [...KINDS], branchIds: [], timeZone: 'Europe/Moscow' },
  kinds: { teachers: counts(7), students: counts(262), payments: counts(100, { quarantined: 4 }) },
  warnings: 0,
  step: null,
  steps: ['teachers', 'customers', 'payments', 'opening_balances', 'reconcile'],
  ratePerSecond: null,
  etaSeconds: null,
  createdAt: '2026-11-20T09:04:00Z',
  startedAt: '2026-11-20T09:04:00Z',
  finishedAt: '2026-11-20T09:10:41Z',
  requests: 412,
  cancelRequested: false,
  failure: null,
  canResume: false,
  canRollback: true,
  needsApiKey: false,
  reconciliation: null,
  rollback: null,
  ...patch,
})

const empty = { items: [], nextCursor: null }

export function signInAsOwner() {
  localStorage.setItem('signedIn', '1')
  server.use(
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () =>
      HttpResponse.json(
        me({
          permissions: ['organisation:read', 'school:read', 'money:read', 'migration:read', 'migration:run'],
          demo: { alfacrm: DEMO },
        }),
      ),
    ),
    http.get('*/api/migration/history', () => HttpResponse.json(empty)),
    http.get('*/api/migration/:id/log', () => HttpResponse.json(empty)),
    http.get('*/api/migration/:id/records', () => HttpResponse.json(empty)),
    http.get('*/api/migration/:id/balances', () => HttpResponse.json(empty)),
    http.get('*/api/migration/:id/duplicates', () => HttpResponse.json(empty)),
  )
}

/** Both where one run is asked for and where the newest is. */
export const answerStatus = (answer: () => Run) =>
  server.use(
    http.get('*/api/migration/status', () => HttpResponse.json(answer())),
    http.get('*/api/migration/history', ({ request }) =>
      HttpResponse.json(new URL(request.url).searchParams.get('limit') === '5' ? { items: [answer()], nextCursor: null } : empty),
    ),
  )
