import { expect, test } from 'vitest'
import { alike, canBeBoth, decisionOf, newerSide, pressed, union } from './decide'
import { groupsOf } from './groups'
import { conflict } from './testing'

const emails = conflict('emails', {
  ours: ['t.savin@tochka.ru', 'savin.tim@mail.ru'],
  theirs: ['timur@savin.pro', 'T.Savin@tochka.ru'],
  oursAt: '2026-11-20T12:00:00Z',
  theirsAt: '2026-11-20T12:15:00Z',
})

test('both lists make one, the newer side first, nothing twice', () => {
  expect(canBeBoth(emails)).toBe(true)
  expect(union(emails)).toEqual(['timur@savin.pro', 'T.Savin@tochka.ru', 'savin.tim@mail.ru'])
  expect(union({ ...emails, oursAt: '2026-11-20T13:00:00Z' })[0]).toBe('t.savin@tochka.ru')
  expect(decisionOf(emails, 'both')).toEqual({ id: emails.id, choice: 'value', value: union(emails) })
})

test('the newer side is known only when both tell', () => {
  expect(newerSide(emails)).toBe('vendor')
  expect(newerSide({ ...emails, theirsAt: null })).toBeNull()
})

test('of a list each side is in or out, of anything else one is right', () => {
  expect(pressed(emails, undefined, 'zveno')).toBe('zveno')
  expect(pressed(emails, 'zveno', 'vendor')).toBe('both')
  expect(pressed(emails, 'both', 'vendor')).toBe('zveno')
  expect(pressed(emails, 'vendor', 'vendor')).toBeUndefined()
  const amount = conflict('amountMinor', { ours: 1, theirs: 2 })
  expect(pressed(amount, 'zveno', 'vendor')).toBe('vendor')
  expect(pressed(amount, 'vendor', 'vendor')).toBe('vendor')
})

test('the same field of other records is alike, of this record or another kind not', () => {
  const mine = conflict('phones', { id: 'a' })
  const other = conflict('phones', { id: 'b', recordId: 'r2' })
  const all = [mine, other, conflict('phones', { id: 'c', recordId: 'r3', kind: 'companies' }), conflict('emails', { id: 'd', recordId: 'r2' })]
  expect(alike(mine, all)).toEqual([other])
})

test('fields of one record stand together, where its newest stood', () => {
  const groups = groupsOf([conflict('phones', { id: 'a' }), conflict('phones', { id: 'b', recordId: 'r2' }), conflict('emails', { id: 'c' })])
  expect(groups.map(({ conflicts }) => conflicts.map(({ id }) => id))).toEqual([['a', 'c'], ['b']])
})

test('lines of a deal are of one side or of the other', () => {
  const line = { productId: null, name: 'Курс', quantityMilli: 1000, priceMinor: 90_000, discountBp: 0 }
  expect(canBeBoth(conflict('lines', { ours: [line], theirs: [line, line] }))).toBe(false)
})
