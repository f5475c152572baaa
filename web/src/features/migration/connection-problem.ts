import { isProblem, type Problem } from '@/lib/problem'
import type { Credentials } from './types'

type Field = keyof Credentials

/** Which fields a refusal speaks of; each code has a sentence under `problem.`. */
const FIELDS: Record<string, readonly Field[]> = {
  alfacrm_unreachable: ['url'],
  alfacrm_not_alfacrm: ['url'],
  url_not_allowed: ['url'],
  url_needs_https: ['url'],
  url_invalid: ['url'],
  alfacrm_bad_credentials: ['email', 'apiKey'],
}

/** Codes that concern the account as a whole. */
const GENERAL = [
  'alfacrm_forbidden',
  'alfacrm_limited',
  'alfacrm_unexpected_answer',
  'alfacrm_refused',
  'migration_running',
  'migration_not_running',
  'migration_not_stopped',
  'api_key_needed',
  'nothing_to_roll_back',
  'newer_run_stands',
] as const

export type ConnectionProblem = { code: string; fields: readonly Field[] }

/** `null`: not one of the known refusals, say what the server said. */
export function connectionProblem(error: unknown): ConnectionProblem | null {
  if (!isProblem(error)) return null
  const code = precise(error)
  const fields = FIELDS[code]
  if (fields) return { code, fields }
  return GENERAL.some((one) => one === code) ? { code, fields: [] } : null
}

/** What is wrong with an address is told by the reason, not by the code. */
function precise({ code, extra, errors }: Problem): string {
  const source = extra.source
  const reason = typeof source === 'object' && source !== null && 'reason' in source ? source.reason : undefined
  if (code === 'url_not_allowed' && (reason === 'scheme' || reason === 'https_required')) return 'url_needs_https'
  if (code === 'url_not_allowed' && (reason === 'userinfo' || reason === 'no_host')) return 'url_invalid'
  if (code === 'validation_failed' && errors.length === 0 && reason !== undefined) return 'url_invalid'
  return code
}

export const PROBLEM_CODES = [...Object.keys(FIELDS), ...GENERAL]
