import { http, HttpResponse } from 'msw'
import { server } from '@/testing/server'
import { authResult, me } from '@/testing/session'
import type { Ability, Drift, Platform, Trouble, Vendor } from './types'

/** Invented sites, and somebody who may connect them. */

export const moodle: Vendor = {
  type: 'moodle',
  title: 'Moodle',
  signIn: ['token', 'password'],
  addressExample: 'https://lms.school.ru',
  redirectUri: 'https://zveno.example/api/v1/crm/callback',
  demo: { address: 'https://moodle.example', token: 'moodle-token', username: 'hub', password: 'open sesame', clientId: null, clientSecret: null },
}

export const canvas: Vendor = {
  ...moodle,
  type: 'canvas',
  title: 'Canvas',
  signIn: ['token', 'oauth'],
  addressExample: 'school.instructure.com',
  demo: { address: 'https://canvas.example', token: 'canvas-token', username: null, password: null, clientId: '10000000000001', clientSecret: 'canvas-secret' },
}

export const works: Ability = { part: 'courses', call: 'core_course_get_courses', state: 'works', permissions: ['moodle/course:view'] }
export const denied: Ability = { part: 'grades', call: 'gradereport_user_get_grade_items', state: 'denied', permissions: ['moodle/grade:viewall'] }

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

export const trouble = (patch: Partial<Trouble> = {}): Trouble => ({ part: 'site', code: 'unreachable', detail: 'connection refused', since: ago(10), course: null, ...patch })

export const platform = (patch: Partial<Platform> = {}): Platform => ({
  id: 's1',
  type: 'moodle',
  baseUrl: 'https://lms.poliglot.example',
  name: 'Полиглот учится',
  release: '4.5.6',
  user: 'Служба Звена',
  status: 'ok',
  reconnectNeeded: false,
  stale: false,
  autoSync: true,
  intervalSeconds: 300,
  concurrency: 3,
  failures: 0,
  counts: { students: 412, teachers: 14, people: 430, linked: 390, courses: 12, lessons: 318, enrolments: 905, completions: 4210 },
  troubles: [],
  abilities: [works],
  run: null,
  lastSyncAt: ago(3),
  nextSyncAt: ago(-4),
  createdAt: '2026-11-14T15:40:00Z',
  ...patch,
})

export const drift = (patch: Partial<Drift> = {}): Drift => ({
  there: 412,
  linked: 410,
  withoutEmail: 1,
  keptApart: 0,
  suspended: 0,
  gone: 0,
  troubles: [],
  people: {
    items: [
      { id: 'p1', remoteId: '17', name: 'Анна Лисина', email: 'anna@mail.example', suspended: false, why: 'shared_email', holders: 2 },
      { id: 'p2', remoteId: '18', name: 'Олег Тихий', email: null, suspended: true, why: 'no_email', holders: 0 },
    ],
    nextCursor: null,
  },
  ...patch,
})

export const nothing = () => HttpResponse.json({ items: [], nextCursor: null, total: 0 })

export function signInAsManager(platforms: () => Platform[] = () => [], permissions = ['sync:read', 'sync:manage', 'crm:read', 'crm:write', 'school:read', 'team:read']) {
  localStorage.clear()
  sessionStorage.clear()
  localStorage.setItem('signedIn', '1')
  server.use(
    http.post('*/api/auth/refresh', () => HttpResponse.json(authResult())),
    http.get('*/api/auth/me', () => HttpResponse.json(me({ permissions: ['organisation:read', ...permissions] }))),
    http.get('*/api/sync/status', () => HttpResponse.json({ connections: [] })),
    http.get('*/api/sync/vendors', nothing),
    http.get('*/api/sync/connection', nothing),
    http.get('*/api/sync/connection/:id/runs', nothing),
    http.get('*/api/sync/connection/:id/calls', nothing),
    http.get('*/api/v1/crm/vendors', () => HttpResponse.json({ items: [moodle, canvas] })),
    http.get('*/api/v1/crm/connections', () => HttpResponse.json({ items: platforms() })),
    http.get('*/api/v1/crm/connections/:id', ({ params }) => {
      const found = platforms().find(({ id }) => id === params.id)
      return found ? HttpResponse.json(found) : new HttpResponse(null, { status: 404 })
    }),
    http.get('*/api/v1/crm/connections/:id/drift', () => HttpResponse.json(drift())),
  )
}
