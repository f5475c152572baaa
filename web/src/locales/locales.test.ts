import { expect, test } from 'vitest'

type Texts = { [key: string]: string | Texts }

const files = import.meta.glob<Texts>('./*/*.json', { eager: true, import: 'default' })
const FORMS = { ru: ['few', 'many', 'one', 'other'], en: ['one', 'other'] }
const PLURAL = /_(zero|one|two|few|many|other)$/

function flatten(texts: Texts, prefix = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([name, value]) =>
    typeof value === 'string' ? [[prefix + name, value] as [string, string]] : flatten(value, `${prefix}${name}.`),
  )
}

const load = (language: string, namespace: string) =>
  new Map(flatten(files[`./${language}/${namespace}.json`] ?? {}))
const names = (language: string) =>
  Object.keys(files)
    .filter((path) => path.startsWith(`./${language}/`))
    .map((path) => path.split('/').at(-1)!.replace('.json', ''))
    .sort()
const bases = (texts: Map<string, string>) => [...new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')))].sort()
const holes = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1]).sort()

test('both languages have the same files', () => {
  expect(names('ru')).toEqual(names('en'))
})

test.each(names('ru'))('%s: the same keys, no empty text', (namespace) => {
  const [ru, en] = [load('ru', namespace), load('en', namespace)]
  expect(bases(ru)).toEqual(bases(en))
  for (const [key, text] of [...ru, ...en]) expect(text.trim(), key).not.toBe('')
})

test.each(names('ru'))('%s: every plural has all forms of its language', (namespace) => {
  for (const language of ['ru', 'en'] as const) {
    const texts = load(language, namespace)
    const plurals = [...texts.keys()].filter((key) => PLURAL.test(key))
    for (const base of new Set(plurals.map((key) => key.replace(PLURAL, '')))) {
      const forms = plurals.filter((key) => key.replace(PLURAL, '') === base).map((key) => key.match(PLURAL)![1])
      expect(forms.sort(), `${language} ${base}`).toEqual(FORMS[language])
    }
  }
})

test.each(names('ru'))('%s: both languages fill in the same values', (namespace) => {
  const [ru, en] = [load('ru', namespace), load('en', namespace)]
  for (const [key, text] of en) {
    const other = ru.get(key)
    if (other !== undefined) expect(holes(other), key).toEqual(holes(text))
  }
})
