import type { Problem } from '@/lib/problem'
import { inOrder, isMissing } from './state'
import type { Ability } from './types'

type Source = { abilities?: Ability[]; what?: string; reason?: string; code?: string; detail?: string; excerpt?: string; host?: string; seconds?: number }

/** What a refusal says beside its sentence: the calls that do not work, or the platform's own words. */
export function refused(problem: Problem): { failing: Ability[]; said: string | undefined; limitedFor: number | undefined } {
  const source = (problem.extra.source ?? {}) as Source
  return {
    failing: inOrder((source.abilities ?? []).filter(isMissing)),
    said: [source.what, source.host, source.code, source.reason, source.detail, source.excerpt].find((one) => !!one?.trim()),
    limitedFor: source.seconds && Math.max(1, Math.ceil(source.seconds / 60)),
  }
}
