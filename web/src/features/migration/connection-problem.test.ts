import { expect, test } from 'vitest'
import { Problem } from '@/lib/problem'
import { connectionProblem } from './connection-problem'

const refused = (code: string, reason?: string) => new Problem(422, code, code, '', [], undefined, reason ? { source: { reason } } : {})

test.each([
  [refused('url_not_allowed', 'private_address'), 'url_not_allowed', ['url']],
  [refused('url_not_allowed', 'https_required'), 'url_needs_https', ['url']],
  [refused('validation_failed', 'not_an_address'), 'url_invalid', ['url']],
  [refused('alfacrm_bad_credentials'), 'alfacrm_bad_credentials', ['email', 'apiKey']],
  [refused('alfacrm_forbidden'), 'alfacrm_forbidden', []],
])('%s', (problem, code, fields) => {
  expect(connectionProblem(problem)).toEqual({ code, fields })
})

test('what it does not know it leaves to others', () => {
  expect(connectionProblem(refused('validation_failed'))).toBeNull()
  expect(connectionProblem(new Error('x'))).toBeNull()
})
