import type { TFunction } from 'i18next'
import { expect, it } from 'vitest'
import { fieldText, valueText } from './value-text'

const known = new Set(['record.rooms', 'stageKind.won', 'taskKind.call', 'direction.in', 'gone', 'value.true', 'fieldOf.stage.position', 'fieldName.position'].map((key) => `audit:${key}`))
const find = (keys: string | string[], options?: { defaultValue: string }) =>
  [keys].flat().find((key) => known.has(key)) ?? options?.defaultValue
const t = find as unknown as TFunction
const context = {
  t,
  f: { money: (minor: number) => `${minor / 100} ₽`, plainDate: (day: string) => `день ${day}`, percent: (ratio: number) => `${ratio * 100} %`, dateTime: (at: unknown) => `миг ${at}`, duration: (seconds: number) => `${seconds} с` },
  name: (id: string) => (id === 's1' ? 'Связались' : undefined),
  currency: undefined,
  kind: 'stage',
}
const say = (field: string, value: string) => valueText(field, value, context)

it('says what a person understands', () => {
  expect(say('amountMinor', '15600000')).toBe('156000 ₽')
  expect(say('probability', '40')).toBe('40 %')
  expect(say('expectedOn', '2026-12-18')).toBe('день 2026-12-18')
  expect(say('isDefault', 'true')).toBe('audit:value.true')
  expect(say('kind', 'won')).toBe('audit:stageKind.won')
  expect(say('kinds', 'rooms, later')).toBe('audit:record.rooms, later')
  expect(say('name', 'Вера')).toBe('Вера')
})

it('calls records by their names, and says when there are none any more', () => {
  expect(say('stageId', 's1')).toBe('Связались')
  expect(say('stageOrder', 's1, s2')).toBe('Связались, audit:gone')
  expect(say('ownerId', '—')).toBe('—')
})

it('a field may mean another thing in another kind', () => {
  expect(fieldText('stage', 'position', t)).toBe('audit:fieldOf.stage.position')
  expect(fieldText('contact', 'position', t)).toBe('audit:fieldName.position')
  expect(fieldText('contact', 'later', t)).toBe('later')
})

it('tasks and communications have words of their own', () => {
  const of = (kind: string) => (field: string, value: string) => valueText(field, value, { ...context, kind })
  expect(of('task')('kind', 'call')).toBe('audit:taskKind.call')
  expect(of('task')('dueAt', '2026-11-20T10:00:00Z')).toBe('миг 2026-11-20T10:00:00Z')
  expect(of('task')('assigneeId', 's1')).toBe('Связались')
  expect(of('communication')('direction', 'in')).toBe('audit:direction.in')
  expect(of('communication')('durationSeconds', '240')).toBe('240 с')
})
