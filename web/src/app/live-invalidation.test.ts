// @vitest-environment happy-dom
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LiveEvent } from '@/api/live'

const live = vi.hoisted(() => ({
  emit: undefined as unknown as (event: unknown) => void,
  gap: undefined as unknown as () => void,
}))
vi.mock('@/api/live', () => ({
  onLive: (onEvent: (event: unknown) => void, onGap: () => void) => {
    live.emit = onEvent
    live.gap = onGap
    return () => {}
  },
}))
const { startInvalidation } = await import('./live-invalidation')

const event = (name: string, kind: string): LiveEvent => ({
  id: 1,
  room: 'org',
  event: name,
  data: { kind, id: 'x', version: 1 },
})

let client: QueryClient
let stop: () => void
const stale = (...key: string[]) => client.getQueryState(key)?.isInvalidated

beforeEach(() => {
  vi.useFakeTimers()
  client = new QueryClient()
  for (const kind of ['student', 'group', 'room', 'dashboard', 'audit', 'timeline']) client.setQueryData([kind], 1)
  stop = startInvalidation(client)
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

test('an event at once makes its kind stale, and what shows part of it', () => {
  live.emit(event('student.updated', 'student'))
  expect(stale('student')).toBe(true)
  expect(stale('dashboard')).toBe(true)
  expect(stale('room')).toBe(false)
})

test('what was said and done changes what has happened around a record', () => {
  live.emit(event('communication.created', 'communication'))
  expect(stale('timeline')).toBe(true)
  expect(stale('student')).toBe(false)
})

test('many records of a kind that came in at once make its lists stale, a conflict its connection', () => {
  for (const kind of ['contact', 'connection']) client.setQueryData([kind], 1)
  live.emit(event('contact.imported', 'contact'))
  live.emit(event('conflict.opened', 'conflict'))
  vi.advanceTimersByTime(500)
  expect(stale('contact')).toBe(true)
  expect(stale('connection')).toBe(true)
})

test('what was read from a learning platform, and whose account is whose, changes what is shown of the platform', () => {
  for (const [name, kind] of [['connection.updated', 'connection'], ['lms.changed', 'connection'], ['lms_person.linked', 'lms_person']] as const) {
    client.setQueryData(['platform'], 1)
    live.emit(event(name, kind))
    vi.advanceTimersByTime(500)
    expect(stale('platform'), name).toBe(true)
  }
})

test('what a learning platform brought makes courses stale, other news of a connection does not', () => {
  client.setQueryData(['learning'], 1)
  live.emit(event('connection.changed', 'connection'))
  vi.advanceTimersByTime(500)
  expect(stale('learning')).toBe(false)
  live.emit(event('lms.changed', 'connection'))
  vi.advanceTimersByTime(500)
  expect(stale('learning')).toBe(true)
})

test('many events within a moment make two rounds: the first at once, the rest together', () => {
  const spy = vi.spyOn(client, 'invalidateQueries')
  for (let i = 0; i < 50; i++) live.emit(event('room.updated', 'room'))
  vi.advanceTimersByTime(500)
  expect(spy.mock.calls.filter(([filter]) => filter?.queryKey?.[0] === 'room')).toHaveLength(2)
})

test('what is being fetched while it changes is fetched once more', async () => {
  let answer: (value: number) => void = () => {}
  const fetched = vi.fn(() => new Promise<number>((resolve) => (answer = resolve)))
  const running = client.fetchQuery({ queryKey: ['deal'], queryFn: fetched })
  live.emit(event('deal.moved', 'deal'))
  answer(1)
  await running
  const spy = vi.spyOn(client, 'invalidateQueries')
  vi.advanceTimersByTime(500)
  expect(spy.mock.calls.some(([filter]) => filter?.queryKey?.[0] === 'deal')).toBe(true)
})

test('a finished migration and a gap make everything stale', () => {
  live.emit(event('migration.finished', 'migration'))
  expect(stale('room')).toBe(true)
  client.setQueryData(['room'], 2)
  live.gap()
  expect(stale('room')).toBe(true)
})
