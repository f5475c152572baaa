import type { TFunction } from 'i18next'
import { expect, test } from 'vitest'
import { isEmptyValue, parseValue, readValue, typedValue, webLink } from './value'

const t = ((key: string) => (key.endsWith('yes') ? 'да' : 'нет')) as TFunction
const f = { lang: 'ru', num: (value: number) => `№${value}`, plainDate: (day: string) => `день ${day}` }

test.each([
  ['text', 'слово', 'слово'],
  ['number', 12.5, '№12.5'],
  ['number', 'двенадцать', 'двенадцать'],
  ['date', '2026-11-28', 'день 2026-11-28'],
  ['date', 'завтра', 'завтра'],
  ['boolean', false, 'нет'],
  ['multiselect', ['A1', 'B2'], 'A1, B2'],
  ['select', { odd: 1 }, '{"odd":1}'],
  ['text', null, ''],
] as const)('%s %j reads «%s»', (type, value, text) => {
  expect(readValue({ type }, value, f, t)).toBe(text)
})

test.each([
  ['number', ' 1 200,5 ', 1200.5],
  ['number', '\u22123', -3],
  ['number', '12-3', undefined],
  ['number', '', null],
  ['text', ' слово ', 'слово'],
] as const)('%s typed as «%s»', (type, typed, value) => {
  expect(parseValue({ type }, typed)).toBe(value)
})

test('a number is typed as it is read in the language', () => {
  expect(typedValue({ type: 'number' }, 1200.5, 'ru')).toBe('1200,5')
  expect(typedValue({ type: 'number' }, 0.000001, 'en')).toBe('0.000001')
})

test('only a page of the web is followed', () => {
  expect(webLink('https://example.ru')).toBe('https://example.ru')
  expect(webLink('javascript:alert(1)')).toBeUndefined()
})

test('no, nought and an empty choice', () => {
  expect([false, 0, [], '', null].map(isEmptyValue)).toEqual([false, false, true, true, true])
})
