import { expect, it } from 'vitest'
import { type Field, isDisputed, likeliestPrimary, type Mergeable, shown, takenFrom } from './mergeable'

const record = (id: string, rest: Partial<Mergeable> = {}): Mergeable => ({
  id,
  name: id,
  version: 1,
  emails: [],
  phones: [],
  addresses: [],
  note: '',
  openDealsCount: 0,
  createdAt: '2026-11-01T09:00:00Z',
  updatedAt: '2026-11-01T09:00:00Z',
  custom: {},
  ...rest,
})

const read = (field: Field) => (record: Mergeable) => shown(record, field, (kind) => kind)

it('asks only where records say different things', () => {
  const one = record('a', { position: 'Директор', phones: ['+79161234567'] })
  expect(isDisputed([one, record('b')], read('position'))).toBe(false)
  expect(isDisputed([one, record('b', { position: 'Директор' })], read('position'))).toBe(false)
  expect(isDisputed([one, record('b', { position: 'Бухгалтер' })], read('position'))).toBe(true)
  expect(isDisputed([one, record('b', { phones: ['+79161234560'] })], read('phones'))).toBe(true)
})

it('takes the value of the one that stays, else the first there is', () => {
  const [one, other] = [record('a', { source: 'сайт' }), record('b')]
  expect(takenFrom([one, other], 'b', read('source'))).toBe('a')
  expect(takenFrom([one, { ...other, source: 'звонок' }], 'b', read('source'))).toBe('b')
})

it('proposes to keep the student, then the one that is worked with, then the oldest', () => {
  const old = record('old', { createdAt: '2020-01-01T00:00:00Z' })
  const busy = record('busy', { openDealsCount: 2 })
  expect(likeliestPrimary([record('new'), old])).toBe('old')
  expect(likeliestPrimary([old, busy])).toBe('busy')
  expect(likeliestPrimary([old, busy, record('student', { isStudent: true })])).toBe('student')
})

it('reads values out', () => {
  const one = record('a', { phones: ['+79161234567'], messengers: [{ kind: 'telegram', value: '@m' }], company: { id: 'k', name: 'Орбита' } })
  expect(['phones', 'messengers', 'companyId', 'note'].map((field) => shown(one, field as 'phones', (kind) => kind.toUpperCase()))).toEqual([
    '+7 916 123-45-67',
    'TELEGRAM: @m',
    'Орбита',
    '',
  ])
})
