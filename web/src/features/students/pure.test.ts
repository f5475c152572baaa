import type { TFunction } from 'i18next'
import { describe, expect, it } from 'vitest'
import { attendanceCounts, strip } from './attendance'
import { customRows } from './custom'
import { patchOf } from './fields'
import { monthSums } from './ledger-months'
import { listQuery, listSearch } from './search'
import type { AttendanceRow } from './types'

describe('the address of the list', () => {
  it('becomes the query of the server', () => {
    expect(listQuery(listSearch.parse({ q: ' фрол ', view: 'active', group: 'g1' }))).toMatchObject({
      q: 'фрол',
      status: 'active',
      debt: undefined,
      groupId: 'g1',
      sort: 'name',
    })
  })

  it('shows debts from the biggest', () => {
    expect(listQuery(listSearch.parse({ view: 'debt' }))).toMatchObject({ debt: true, status: undefined, sort: 'balance' })
    expect(listQuery(listSearch.parse({ view: 'debt', sort: 'name' })).sort).toBe('name')
  })

  it('opens whatever the link says', () => {
    expect(listSearch.parse({ view: 'everything', sort: 'colour', q: 5 })).toEqual({ view: 'all' })
  })
})

describe('edited text', () => {
  it('splits phones and e-mails', () => {
    expect(patchOf('phones', '+7 900 000-00-01, +7 900 000-00-02;')).toEqual({
      phones: ['+7 900 000-00-01', '+7 900 000-00-02'],
    })
    expect(patchOf('emails', '  ')).toEqual({ emails: [] })
  })

  it('empties a stage', () => {
    expect(patchOf('stage', ' ')).toEqual({ stage: null })
    expect(patchOf('name', ' Мария ')).toEqual({ name: 'Мария' })
  })
})

it('sums the last months and leaves out what is not confirmed', () => {
  const row = (occurredOn: string, amountMinor: number, isConfirmed = true) => ({ occurredOn, amountMinor, isConfirmed })
  const months = monthSums(
    [row('2026-01-10', 500), row('2026-01-11', -200), row('2025-12-31', 70), row('2026-01-12', 999, false), row('2025-01-01', 1)],
    '2026-01-20',
    3,
  )
  expect(months).toEqual([
    { month: '2025-11', minor: 0 },
    { month: '2025-12', minor: 70 },
    { month: '2026-01', minor: 300 },
  ])
})

it('reads attendance from left to right', () => {
  const row = (id: string, day: number, status: AttendanceRow['status'], lesson = 'held') =>
    ({ id, status, lesson: { startsAt: `2026-11-${10 + day}T10:00:00Z`, status: lesson } }) as AttendanceRow
  const rows = [row('d', 4, 'planned', 'planned'), row('c', 3, 'missed'), row('b', 2, 'attended', 'cancelled'), row('a', 1, 'attended')]
  expect(strip(rows, 3).map(({ row: { id }, cell }) => [id, cell])).toEqual([
    ['b', 'cancelled'],
    ['c', 'missed'],
    ['d', 'ahead'],
  ])
  expect(attendanceCounts(rows)).toEqual({ attended: 1, missed: 1, ahead: 1, cancelled: 1 })
})

it('shows the custom fields that say something', () => {
  const t = ((key: string, { defaultValue }: { defaultValue: string }) => (key.endsWith('contract_no') ? 'Договор' : defaultValue)) as TFunction
  expect(customRows({ custom_contract_no: 'A-17', custom_of_theirs: 1, empty: '', none: null, tags: ['a', 'b'], nested: {} }, t)).toEqual([
    ['Договор', 'A-17'],
    ['of theirs', '1'],
    ['tags', 'a, b'],
  ])
})
