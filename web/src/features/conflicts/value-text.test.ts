import type { TFunction } from 'i18next'
import { expect, test } from 'vitest'
import { recordsIn, valueText } from './value-text'

const context = {
  t: ((key: string, options?: { defaultValue?: string }) => options?.defaultValue ?? key) as unknown as TFunction,
  f: { money: (n: number) => `${n / 100} ₽`, plainDate: (iso: string) => `day ${iso}`, dateTime: (at: unknown) => `at ${String(at)}`, duration: (n: number) => `${n} s`, num: String },
  name: (id: string) => ({ u1: 'Вера Ершова', t1: 'Оптом' })[id],
}
const say = (field: string, value: unknown) => valueText(field, value, context)

test('values of every form become words', () => {
  expect(say('name', 'Тимур')).toBe('Тимур')
  expect(say('emails', ['a@b.ru', 'c@d.ru'])).toBe('a@b.ru, c@d.ru')
  expect(say('amountMinor', 290_000)).toBe('2900 ₽')
  expect(say('ownerId', 'u1')).toBe('Вера Ершова')
  expect(say('ownerId', 'u9')).toBe('conflicts:value.unknown')
  expect(say('tagIds', ['t1'])).toBe('Оптом')
  expect(say('expectedOn', '2026-12-01')).toBe('day 2026-12-01')
  expect(say('dueAt', '2026-12-01T10:00:00Z')).toBe('at 2026-12-01T10:00:00Z')
  expect(say('isDone', true)).toBe('conflicts:value.yes')
  expect(say('custom.level', 7)).toBe('7')
  expect([null, undefined, '', []].map((value) => say('name', value))).toEqual(['', '', '', ''])
  const line = { productId: null, name: 'Курс', quantityMilli: 1500, priceMinor: 90_000, discountBp: 0 }
  expect(say('lines', [line, { ...line, name: 'Учебник', discountBp: 1250 }])).toBe('Курс: 1.5 × 900 ₽; Учебник: 1.5 × 900 ₽ − 12.5 %')
  expect(say('link', { kind: 'deals', id: 't1' })).toBe('Оптом')
})

test('records whose names have to be asked for are found in ids and links', () => {
  expect(recordsIn('companyId', ['k1', null])).toEqual([{ kind: 'companies', id: 'k1' }])
  expect(recordsIn('link', [{ kind: 'deals', id: 'd1' }])).toEqual([{ kind: 'deals', id: 'd1' }])
  expect(recordsIn('ownerId', ['u1'])).toEqual([])
})
