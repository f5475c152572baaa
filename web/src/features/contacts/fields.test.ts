import { expect, it } from 'vitest'
import { heldBy, isSame, readable, readableIn, valueOf } from './fields'
import type { SalesRecord } from './record'

const record = {
  id: 'c1',
  name: 'Мария Фролова',
  phones: ['+79370254411'],
  owner: { id: 'u1', name: 'Вера' },
  company: null,
} as unknown as SalesRecord

it('an emptied field is absent, except where a word must stand', () => {
  expect(valueOf('position', ' ')).toBeNull()
  expect(valueOf('note', ' ')).toBe('')
  expect(valueOf('name', ' Мария ')).toBe('Мария')
})

it('a reference is held by its id', () => {
  expect(heldBy(record, 'ownerId')).toBe('u1')
  expect(heldBy(record, 'companyId')).toBeNull()
  expect(heldBy(record, 'position')).toBeNull()
})

it('compares what is held, whatever the order of fields', () => {
  expect(isSame([{ kind: 'vk', value: 'a' }], [{ value: 'a', kind: 'vk' }])).toBe(true)
  expect(isSame(['a', 'b'], ['b', 'a'])).toBe(false)
  expect(isSame(null, null)).toBe(true)
})

it('reads to a person', () => {
  const words = { messenger: (kind: string) => kind.toUpperCase() }
  expect(readable('phones', ['+79370254411', '112'], words)).toBe('+7 937 025-44-11\n112')
  expect(readable('messengers', [{ kind: 'vk', value: '@m' }], words)).toBe('VK: @m')
  expect(readable('ownerId', 'u2', { ...words, reference: 'Илья' })).toBe('Илья')
  expect(readable('ownerId', null, { ...words, reference: 'Илья' })).toBe('')
  expect(readableIn(record, 'ownerId', words)).toBe('Вера')
})
