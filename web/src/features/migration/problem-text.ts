import type { TFunction } from 'i18next'
import { describeError } from '@/lib/describe-error'
import { connectionProblem } from './connection-problem'

/** The sentence for a refused action: ours where we know the code, the server's otherwise. */
export function problemText(error: unknown, t: TFunction): string {
  const known = connectionProblem(error)
  return known ? t(`problem.${known.code}`) : describeError(error, t).sentence
}
