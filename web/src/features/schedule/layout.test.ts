import { describe, expect, it } from 'vitest'
import type { Lesson } from '@/api/school'
import { nextLesson } from './focus'
import { subjectHues } from './hues'
import { assignLanes, axisOf, buildRows, clashes, countStates, lessonsOn, stateOf } from './layout'

const zone = 'Europe/Moscow'
const now = Date.parse('2026-11-20T12:14:00Z') // 15:14 there
const ref = (id: string) => ({ id, name: id })
const lesson = (id: string, start: string, end: string, patch: Partial<Lesson> = {}): Lesson => ({
  id,
  startsAt: `2026-11-20T${start}:00Z`,
  endsAt: `2026-11-20T${end}:00Z`,
  status: 'planned',
  topic: null,
  type: null,
  version: 1,
  group: ref(`group ${id}`),
  teacher: ref(`teacher ${id}`),
  room: ref('1'),
  subject: null,
  students: { total: 0, attended: 0 },
  ...patch,
})

describe('state of a lesson', () => {
  it('follows the clock while it is planned', () => {
    expect(stateOf(lesson('a', '11:30', '13:00'), now)).toBe('running')
    expect(stateOf(lesson('a', '13:00', '14:00'), now)).toBe('planned')
    expect(stateOf(lesson('a', '07:00', '08:00'), now)).toBe('unmarked')
  })

  it('stays what the school said', () => {
    expect(stateOf(lesson('a', '07:00', '08:00', { status: 'held' }), now)).toBe('held')
    expect(stateOf(lesson('a', '13:00', '14:00', { status: 'cancelled' }), now)).toBe('cancelled')
  })
})

it('finds lessons that want one room or one teacher at once', () => {
  const found = clashes([
    lesson('a', '07:00', '08:30'),
    lesson('b', '08:00', '09:00'),
    lesson('c', '08:30', '10:00', { room: ref('2') }),
    lesson('d', '08:00', '09:00', { status: 'cancelled' }),
    lesson('e', '09:30', '10:00', { room: ref('3'), teacher: ref('teacher c') }),
  ])
  expect([...found].sort()).toEqual(['a', 'b', 'c', 'e'])
})

it('puts overlapping lessons on lanes and leaves the others whole', () => {
  const lanes = assignLanes([
    { from: 600, to: 690 },
    { from: 630, to: 660 },
    { from: 660, to: 700 },
    { from: 720, to: 780 },
  ])
  expect(lanes.map(({ lane, lanes: count }) => [lane, count])).toEqual([
    [0, 2],
    [1, 2],
    [1, 2],
    [0, 1],
  ])
})

it('fits the axis to the lessons, eight hours at least', () => {
  expect(axisOf([])).toEqual({ from: 540, to: 1260 })
  expect(axisOf([{ from: 8 * 60 + 30, to: 21 * 60 + 10 }])).toEqual({ from: 480, to: 1320 })
  expect(axisOf([{ from: 15 * 60, to: 16 * 60 }])).toEqual({ from: 900, to: 1380 })
  expect(axisOf([{ from: 20 * 60, to: 22 * 60 }])).toEqual({ from: 960, to: 1440 })
})

describe('rows of the week', () => {
  const lessons = [
    lesson('a', '07:00', '08:30', { status: 'held' }),
    lesson('b', '13:00', '14:00', { room: null, teacher: null }),
    lesson('c', '15:00', '16:00', { room: ref('closed') }),
  ]
  const rows = buildRows(lessons, 'room', [ref('1'), ref('2')], zone, now, 'Без кабинета')

  it('has every room, those that are gone, and those without', () => {
    expect(rows.map(({ id, name }) => [id, name])).toEqual([
      ['1', '1'],
      ['2', '2'],
      ['closed', 'closed'],
      [null, 'Без кабинета'],
    ])
  })

  it('places lessons by the time of the school', () => {
    expect(rows[0]!.days.get('2026-11-20')![0]).toMatchObject({ from: 600, to: 690, state: 'held', trouble: null })
  })

  it('counts states and names what is wrong', () => {
    const { counts, troubles } = countStates(rows)
    expect(counts).toMatchObject({ held: 1, planned: 2 })
    expect(troubles.map(({ lesson: { id }, trouble }) => [id, trouble])).toEqual([['b', 'noTeacher']])
    expect(lessonsOn(rows, '2026-11-20')).toHaveLength(3)
  })
})

it('walks along a row and to the nearest lesson of another', () => {
  const rows = buildRows(
    [
      lesson('a', '07:00', '08:00'),
      lesson('b', '12:00', '13:00'),
      lesson('c', '07:30', '08:30', { room: ref('3') }),
      lesson('d', '12:10', '13:00', { room: ref('3') }),
    ],
    'room',
    [ref('1'), ref('2'), ref('3')],
    zone,
    now,
    '',
  )
  const go = (id: string, key: string) => nextLesson(rows, '2026-11-20', id, key)
  expect(go('a', 'ArrowRight')).toBe('b')
  expect(go('b', 'ArrowRight')).toBeUndefined()
  expect(go('b', 'ArrowDown')).toBe('d')
  expect(go('c', 'ArrowUp')).toBe('a')
})

it('gives subjects hues that differ', () => {
  const subjects = ['Английский', 'Китайский', 'Немецкий', 'Испанский', 'Французский']
  const hueOf = subjectHues(subjects.map((name, i) => lesson(`s${i}`, '07:00', '08:00', { subject: ref(name) })))
  const hues = subjects.map((name) => hueOf(lesson('x', '07:00', '08:00', { subject: ref(name) })))
  expect(new Set(hues).size).toBe(subjects.length)
})
