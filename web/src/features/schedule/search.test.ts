import { expect, it, test } from 'vitest'
import { shortGroup, shortName, shortType } from './names'
import { scheduleSearch, shownWeek } from './search'

it('opens today in its week', () => {
  expect(shownWeek({ week: undefined, day: undefined }, '2026-11-20')).toMatchObject({ monday: '2026-11-16', open: '2026-11-20' })
})

it('opens the day of the link, else Monday of the week asked for', () => {
  expect(shownWeek({ week: undefined, day: '2026-12-02' }, '2026-11-20')).toMatchObject({ monday: '2026-11-30', open: '2026-12-02' })
  expect(shownWeek({ week: '2026-12-03', day: undefined }, '2026-11-20').open).toBe('2026-11-30')
})

it('survives a bad link', () => {
  expect(scheduleSearch.parse({ week: 'soon', by: 'planet', day: 7 })).toEqual({ by: 'room' })
})

test.each([
  ['Вера Ершова', 'Ершова'],
  ['Ершова Вера Павловна', 'Ершова'],
  ['Левин Марк Ильич', 'Левин'],
  ['Левин Марк', 'Левин'],
  ['Марина Ершова', 'Ершова'],
  ['Анна', 'Анна'],
])('%s → %s', (name, short) => {
  expect(shortName(name)).toBe(short)
})

test.each([
  ['Английский A0, группа 7', 'A0-7'],
  ['B1-1', 'B1-1'],
  ['РОБО-1', 'РОБО-1'],
  ['Разговорный клуб', 'Разговорный клуб'],
  ['Подготовка к ЕГЭ 2027, поток 11, осень', '2027-11'],
])('%s → %s', (name, short) => {
  expect(shortGroup(name)).toBe(short)
})

it('shortens the type of a lesson without a group', () => {
  expect(shortType('Индивидуальный')).toBe('Инд.')
  expect(shortType('Пробный')).toBe('Пробный')
})
