import { expect, it } from 'vitest'
import { changesOf, editOf, fieldsOf, overlap } from './task-edit'
import { task } from './testing'

const zone = 'Europe/Moscow'
const before = task('Позвонить', { deal: { id: 'd1', name: 'Годовой' }, contact: { id: 'c1', name: 'Мария' } })

it('writes only what was changed', () => {
  const edit = editOf(before, zone)
  expect(changesOf(edit, { ...edit })).toEqual({})
  const changed = changesOf(edit, { ...edit, title: 'Написать', due: { day: '2026-11-20', time: '10:00' } })
  expect(fieldsOf(changed, zone)).toEqual({ title: 'Написать', dueAt: '2026-11-20T07:00:00.000Z', isAllDay: false })
})

it('another subject takes the place of the whole of the old one', () => {
  const edit = editOf(before, zone)
  expect(edit.subject).toEqual({ kind: 'deal', id: 'd1', name: 'Годовой' })
  expect(fieldsOf({ subject: { kind: 'company', id: 'k1', name: 'Орбита' } }, zone)).toEqual({ dealId: null, contactId: null, companyId: 'k1' })
  expect(fieldsOf({ subject: null }, zone)).toEqual({ dealId: null, contactId: null, companyId: null })
})

it('two edits meet only in a field both wrote, and wrote differently', () => {
  const theirs = { ...before, title: 'Отправить договор', note: 'Срочно' }
  expect(overlap(before, theirs, { title: 'Написать' }, zone)).toEqual(['title'])
  expect(overlap(before, theirs, { title: 'Отправить договор' }, zone)).toEqual([])
  expect(overlap(before, theirs, { result: 'Да' }, zone)).toEqual([])
})
