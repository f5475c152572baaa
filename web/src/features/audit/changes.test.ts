// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { changedFields } from './changes'

test('only what differs, with a dash for nothing', () => {
  const before = { name: 'Вера', phones: ['+79160000001'], note: '', role: 'teacher' }
  const after = { name: 'Вера', phones: ['+79160000001', '+79160000002'], note: null, role: 'manager' }
  expect(changedFields({ before, after })).toEqual([
    { field: 'phones', before: '+79160000001', after: '+79160000001, +79160000002' },
    { field: 'role', before: 'teacher', after: 'manager' },
  ])
})

test('fields in groups stand beside the rest', () => {
  const after = { options: { dryRun: true, lessons: { from: '2026-09-01', to: null } } }
  expect(changedFields({ before: null, after })).toEqual([
    { field: 'dryRun', before: '—', after: 'true' },
    { field: 'lessons.from', before: '—', after: '2026-09-01' },
  ])
})

test('a created record has no before', () => {
  expect(changedFields({ before: null, after: { name: 'Сайт' } })).toEqual([
    { field: 'name', before: '—', after: 'Сайт' },
  ])
})

test('messengers in words, and a phone once', () => {
  const after = { messengers: [{ kind: 'telegram', value: '@masha' }], phones: ['+79160000001'], phonesTyped: ['8 916 000-00-01'] }
  expect(changedFields({ before: null, after })).toEqual([
    { field: 'messengers', before: '—', after: 'telegram: @masha' },
    { field: 'phones', before: '—', after: '+79160000001' },
  ])
})
