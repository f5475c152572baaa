import i18next, { type TFunction } from 'i18next'
import { beforeAll, describe, expect, it, test } from 'vitest'
import * as format from '@/lib/format'
import { CODES } from './codes'
import { PROBLEM_CODES } from './connection-problem'
import { RUN_KINDS } from './kinds'
import { sentence } from './sentence'
import en from '@/locales/en/migration.json'
import ru from '@/locales/ru/migration.json'

const texts: Record<string, Record<string, Record<string, unknown>>> = { ru, en } as never
const { file: ofFiles, ...ofSchool } = CODES
const all = [...new Set(Object.values(ofSchool).flat())]
const say: Record<string, TFunction> = {}

beforeAll(async () => {
  const i18n = i18next.createInstance()
  await i18n.init({ lng: 'ru', resources: { ru: { migration: ru }, en: { migration: en } }, ns: ['migration'], defaultNS: 'migration' })
  for (const language of ['ru', 'en']) say[language] = i18n.getFixedT(language, 'migration')
})

const bound = (lang: string) =>
  ({
    num: (value: number, digits?: number) => format.num(value, lang, digits),
    money: (minor: number) => format.money(minor, { lang, currency: 'RUB' }),
    duration: (seconds: number) => format.duration(seconds, lang),
    plainDate: (iso: string) => format.plainDate(iso, { lang }),
  }) as never

const tell = (lang: string, code: string, detail?: Record<string, unknown>) => sentence(say[lang]!, bound(lang), code, detail)

describe.each(['ru', 'en'])('%s', (language) => {
  test.each(all)('%s has a sentence', (code) => {
    expect(texts[language]!.code![code]).toBeTypeOf('string')
    expect(tell(language, code)).not.toContain('undefined')
  })

  test.each(ofFiles)('%s of a file has a sentence', (code) => {
    expect(texts[language]!.codeOfFile![code]).toBeTypeOf('string')
    expect(sentence(say[language]!, bound(language), code, { row: 3, earlier: 2, typed: 'много', kinds: ['contacts'], records: 3, quarantined: 1 }, true)).not.toContain('{{')
  })

  test.each(PROBLEM_CODES)('problem %s has an answer', (code) => {
    expect(texts[language]!.problem![code]).toBeTypeOf('string')
  })

  test.each(CODES.failure)('%s has a short form for other sentences', (code) => {
    expect(texts[language]!.cause![code]).toBeTypeOf('string')
  })

  test.each(RUN_KINDS)('%s has its names', (kind) => {
    expect(texts[language]!.kind![kind]).toBeTypeOf('string')
    expect(texts[language]!.one![kind]).toBeTypeOf('string')
  })
})

it('fills in the detail', () => {
  expect(tell('ru', 'fraction_of_kopeck', { field: 'income', value: '0.333' })).toBe('Сумма «0.333»: доли копейки')
  expect(tell('ru', 'deleted_reference:rooms:9')).toBe('Ссылка на удалённую запись: Кабинет 9')
  expect(tell('en', 'kept_local_edit:phones')).toBe('“phone” was edited in Zveno; your edit was kept')
})

it('puts one sentence into another', () => {
  const detail = { kind: 'attendance', remoteId: '7001', reason: 'missing_reference', record: { kind: 'lessons', remoteId: '33' } }
  expect(tell('ru', 'refused_record', detail)).toBe('Посещение 7001 не перенесено: урок № 33 — такой записи нет')
  expect(tell('ru', 'waiting', { code: 'alfacrm_unreachable', milliseconds: 4200 })).toBe('Ждём 4 с: AlfaCRM не отвечает')
})

it('counts what a step has read', () => {
  const students = { total: 262, done: 262, created: 248, updated: 11, unchanged: 0, skipped: 0, quarantined: 3 }
  expect(tell('ru', 'stream_read', { stream: 'customers', kinds: { students } })).toBe(
    'Ученики: 262 из 262, создали 248, обновили 11, в карантине 3',
  )
})

it('shows an unknown code instead of nothing', () => {
  expect(tell('ru', 'brand_new')).toBe('Код brand_new')
})
