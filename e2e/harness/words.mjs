// The interface's own texts by key, so that a flow reads the same in both languages and survives a better wording.
import { existsSync, readFileSync } from 'node:fs'

const files = new Map()

function texts(language, space) {
  const name = `${language}/${space}`
  if (!files.has(name)) {
    const url = new URL(`../../web/src/locales/${name}.json`, import.meta.url)
    if (!existsSync(url)) throw new Error(`no texts ${name}`)
    files.set(name, JSON.parse(readFileSync(url, 'utf8')))
  }
  return files.get(name)
}

/** `word('auth:login.submit')` in the language; `{{name}}` is filled from `values`. */
export function wordsIn(language) {
  return (key, values = {}) => {
    const [space, path] = key.split(':')
    const all = texts(language, space)
    const text = all[path] ?? path.split('.').reduce((inner, part) => inner?.[part], all)
    if (typeof text !== 'string') throw new Error(`no text ${key} in ${language}`)
    return text.replace(/\{\{\s*(\w+)[^}]*\}\}/g, (_, name) => values[name] ?? '')
  }
}
