// Preparing what a flow is not about: an organisation of its own, by the API.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { app } from './browser.mjs'

/** A fresh organisation with its owner; two flows never see each other's rows. */
export async function newSchool(language = 'ru') {
  const person = {
    organization: language === 'ru' ? 'Школа «Полиглот»' : 'Polyglot School',
    name: language === 'ru' ? 'Анна Орлова' : 'Anna Orlova',
    email: `anna-${randomBytes(6).toString('hex')}@school.zveno.test`,
    password: randomBytes(12).toString('hex'),
  }
  const session = await post('/api/auth/register', { ...person, locale: language, timeZone: 'Europe/Moscow' })
  return { ...person, session }
}

export async function call(method, path, { token, body } = {}) {
  const answer = await fetch(app + path, {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: body && JSON.stringify(body),
  })
  const text = await answer.text()
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`)
  return text ? JSON.parse(text) : null
}

export const post = (path, body, token) => call('POST', path, { body, token })
export const get = (path, token) => call('GET', path, { token })

/** Moves the example school in and waits until it is there. */
export async function migrate(school) {
  const token = school.session.accessToken
  const { demo } = await get('/api/auth/me', token)
  const run = await post('/api/migration/start', demo.alfacrm, token)
  for (let tries = 0; tries < 600; tries++) {
    const now = await get(`/api/migration/status?id=${run.id}`, token)
    if (now.status.startsWith('completed')) return now
    assert.ok(['queued', 'running'].includes(now.status), `the migration is ${now.status}: ${JSON.stringify(now.failure)}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('the migration takes longer than two minutes')
}

const moved = new Map()

/** A school that has moved in, one a language; for flows that only look. */
export function movedSchool(language) {
  if (!moved.has(language)) {
    moved.set(
      language,
      newSchool(language).then(async (school) => {
        await migrate(school)
        return school
      }),
    )
  }
  return moved.get(language)
}
