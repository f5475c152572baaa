import { describe, expect, it } from 'vitest'
import { extent, kindRows, kindsAhead, percentDone, secondsTaken, totals } from './progress'
import type { KindCounts, Run } from './types'

const counts = (patch: Partial<KindCounts>): KindCounts => ({
  total: 0,
  done: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  quarantined: 0,
  ...patch,
})
const kinds = ['teachers', 'students', 'subscriptions', 'lessons', 'attendance'] as Run['options']['kinds']
const at = (found: Run['kinds'], status: Run['status'] = 'running') => ({ status, kinds: found, options: { kinds } })

describe('percent', () => {
  it('guesses what the source has not counted yet', () => {
    const run = at({ teachers: counts({ total: 10, done: 10 }), students: counts({ total: 100, done: 50 }), lessons: counts({ total: 20 }) })
    // 130 known, 90 subscriptions and 140 attendances guessed.
    expect(extent(run)).toEqual({ done: 60, total: 360, isGuess: true })
    expect(percentDone(run)).toBe(16)
  })

  it('counts records once everything is known', () => {
    const run = at({
      teachers: counts({ total: 10, done: 10 }),
      students: counts({ total: 100, done: 100 }),
      subscriptions: counts({ total: 90, done: 90 }),
      lessons: counts({ total: 100, done: 100 }),
      attendance: counts({ total: 300, done: 0 }),
    })
    expect(extent(run)).toEqual({ done: 300, total: 600, isGuess: false })
    expect(percentDone(run)).toBe(50)
  })

  it('guesses nothing for a run that has stopped', () => {
    expect(extent(at({ students: counts({ total: 100, done: 50 }) }, 'failed'))).toEqual({ done: 50, total: 100, isGuess: false })
  })

  it('says 100 only when the run is finished', () => {
    const all = at({ teachers: counts({ total: 7, done: 7 }) })
    expect(percentDone(all)).toBe(99)
    expect(percentDone({ ...all, status: 'completed' })).toBe(100)
    expect(percentDone(at({}, 'queued'))).toBe(0)
  })
})

describe('the table', () => {
  it('adds up when every record read has a verdict', () => {
    const rows = kindRows({
      students: counts({ total: 262, done: 262, created: 248, updated: 11, quarantined: 3 }),
      rooms: counts({ total: 12, done: 11, created: 11 }),
    })
    expect(rows.map(({ kind, written, adds }) => [kind, written, adds])).toEqual([
      ['rooms', 11, false],
      ['students', 259, true],
    ])
    expect(totals(rows)).toMatchObject({ total: 274, created: 259, quarantined: 3, written: 270 })
  })
})

it('counts seconds until the end, or until now', () => {
  const startedAt = '2026-11-20T09:00:00Z'
  expect(secondsTaken({ startedAt, finishedAt: '2026-11-20T09:06:41Z' })).toBe(401)
  expect(secondsTaken({ startedAt, finishedAt: null }, Date.parse('2026-11-20T09:00:10Z'))).toBe(10)
  expect(secondsTaken({ startedAt: null, finishedAt: null })).toBeNull()
})

it('calls no kind finished before its step is over', () => {
  const steps = ['teachers', 'students', 'subscriptions', 'lessons', 'reconcile']
  expect([...kindsAhead({ steps, step: 'subscriptions' })]).toEqual(['subscriptions', 'lessons', 'attendance'])
  expect(kindsAhead({ steps, step: 'reconcile' }).size).toBe(0)
  expect(kindsAhead({ steps, step: null }).size).toBe(0)
})
