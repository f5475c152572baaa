import { expect, test } from 'vitest'
import { canGoInto, changed, changesOf, nextDirection, twice } from './draft'
import type { MappedField } from './types'

const field = (remote: string, patch: Partial<MappedField> = {}): MappedField => ({
  kind: 'contacts',
  remote,
  title: remote,
  valueKind: 'line',
  local: null,
  direction: 'both',
  transform: 'none',
  isOwn: false,
  isWritable: true,
  ...patch,
})

test('only what differs is sent, and whole', () => {
  const name = field('name', { local: 'name' })
  const phone = field('phone', { local: 'phones' })
  const draft = changed({}, phone, { direction: 'in' })
  expect(changesOf([name, phone], draft)).toEqual([
    { kind: 'contacts', remote: 'phone', local: 'phones', direction: 'in', strategy: null, transform: 'none' },
  ])
})

test('what is as before again is no change', () => {
  const phone = field('phone', { local: 'phones' })
  const draft = changed(changed({}, phone, { direction: 'in' }), phone, { direction: 'both' })
  expect(draft).toEqual({})
})

test('two fields into one are told, whichever was changed', () => {
  const phone = field('phone', { local: 'phones' })
  const other = field('714', { isOwn: true })
  expect(twice([phone, other], {})).toEqual(new Set())
  expect(twice([phone, other], changed({}, other, { local: 'phones' }))).toEqual(new Set(['contacts phone', 'contacts 714']))
  expect(twice([phone, field('phone', { kind: 'companies', local: 'phones' })], {})).toEqual(new Set())
})

test('a field the vendor does not let write never goes out', () => {
  const read = field('closed', { isWritable: false, direction: 'in' })
  expect(nextDirection(read)).toBe('off')
  expect(nextDirection({ ...read, direction: 'off' })).toBe('in')
  expect(nextDirection(field('name'))).toBe('in')
})

test('a list goes where it belongs or nowhere, a plain value into any field of such', () => {
  const locals = [
    { name: 'phones', title: null, valueKind: 'phones' },
    { name: 'position', title: null, valueKind: 'text' },
    { name: 'custom.level', title: 'Уровень', valueKind: 'select' },
  ]
  const places = (patch: Partial<MappedField>) => locals.filter((local) => canGoInto(field('x', patch), local)).map(({ name }) => name)
  expect(places({ valueKind: 'phones', title: 'phones' })).toEqual(['phones'])
  expect(places({ valueKind: 'text', isOwn: true })).toEqual(['position', 'custom.level'])
  expect(places({ valueKind: 'product_lines', title: 'lines' })).toEqual([])
})
