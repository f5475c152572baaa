import type { TFunction } from 'i18next'
import { Problem } from './problem'

/** The sentence for a person and the code for support. */
export function describeError(error: unknown, t: TFunction): { title?: string; sentence: string; code?: string } {
  if (!(error instanceof Problem)) return { sentence: t('common:error.unexpected') }
  if (error.code === 'offline') return { sentence: t('common:error.offline') }
  const code = [error.code, error.requestId].filter(Boolean).join(' · ')
  // The server already writes in the reader's language.
  return { title: error.title, sentence: error.detail || error.title || t('common:error.unexpected'), code }
}
