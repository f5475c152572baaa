import { expect, test } from 'vitest'
import { Problem } from '@/lib/problem'
import { shareOf } from './progress-text'
import { refused } from './refused'
import { byPlace, inOrder, missingRights, moment, needOf, toneOf } from './state'
import { denied, platform, trouble, works } from './testing'
import type { Ability, Platform } from './types'

const course = { id: 'c1', name: 'Немецкий A1' }

test('what needs a person most comes first', () => {
  const site = trouble()
  expect(needOf(platform())).toBeUndefined()
  expect(needOf(platform({ abilities: [works, denied] }))).toBe('rights')
  expect(needOf(platform({ abilities: [denied], stale: true }))).toBe('late')
  expect(needOf(platform({ abilities: [denied], stale: true, status: 'error', troubles: [site] }))).toBe('silent')
  expect(needOf(platform({ reconnectNeeded: true, status: 'error', troubles: [site] }))).toBe('reconnect')
})

test('old data are no matter where nobody reads them by themselves, and in the first reading', () => {
  expect(needOf(platform({ stale: true, status: 'paused' }))).toBeUndefined()
  expect(needOf(platform({ stale: true, lastSyncAt: null, run: { id: 'r', stage: null, done: 0, total: 0 } }))).toBeUndefined()
})

test('the dot is green only where all is read in time', () => {
  const run = { id: 'r', stage: 'courses', done: 1, total: 2 }
  const all: Partial<Platform>[] = [{}, { stale: true }, { status: 'degraded' as const }, { status: 'paused' as const }, { status: 'error' as const }, { run }]
  expect(all.map((one) => toneOf(platform(one)))).toEqual([
    'good',
    'warn',
    'warn',
    'off',
    'warn',
    'live',
  ])
})

test('troubles stand where they are: at the site, or at their course', () => {
  const [a, b, c] = [trouble({ part: 'people' }), trouble({ course, part: 'grades' }), trouble({ course, part: 'progress' })]
  expect(byPlace([a, b, c])).toEqual({ site: [a], courses: [['Немецкий A1', [b, c]]] })
})

test('what does not work comes before what does, and asks for each right once', () => {
  const roster: Ability = { part: 'roster', call: 'users', state: 'not_enabled', permissions: ['moodle/grade:viewall', 'moodle/user:viewdetails'] }
  expect(inOrder([works, denied, roster])).toEqual([roster, denied, works])
  expect(missingRights([works, denied, roster])).toEqual(['moodle/grade:viewall', 'moodle/user:viewdetails'])
})

test('a refusal tells the calls that do not work, else what the platform said', () => {
  const of = (source: unknown) => refused(new Problem(422, 'lms_rights_missing', '', '', [], undefined, { source }))
  expect(of({ abilities: [works, denied] }).failing).toEqual([denied])
  expect(of({ what: 'core_course_get_courses' })).toEqual({ failing: [], said: 'core_course_get_courses', limitedFor: undefined })
  expect(of({ seconds: 61 }).limitedFor).toBe(2)
  expect(of(undefined)).toEqual({ failing: [], said: undefined, limitedFor: undefined })
})

test('progress grows over both stages', () => {
  const run = (stage: string | null, done: number, total: number) => shareOf({ id: 'r', stage, done, total })
  expect([run(null, 0, 0), run('courses', 6, 12), run('courses', 12, 12), run('progress', 6, 12), run('progress', 12, 12)]).toEqual([0, 25, 50, 75, 100])
})

test('the day is said only where it is another one', () => {
  const f = { day: (at: unknown) => new Date(at as string).toISOString().slice(0, 10), time: () => '14:02', dateTime: () => '19 ноября, 14:02' }
  const now = Date.parse('2026-11-20T12:00:00Z')
  expect(moment('2026-11-20T11:02:00Z', now, f)).toBe('14:02')
  expect(moment('2026-11-19T11:02:00Z', now, f)).toBe('19 ноября, 14:02')
})
