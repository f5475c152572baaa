import type { TFunction } from 'i18next'
import type { useFormat } from '@/lib/use-format'
import type { Platform } from './types'

type Run = NonNullable<Platform['run']>

/** What a reading is at: «курсы: 12 из 40». */
export function progressText({ stage, done, total }: Run, t: TFunction, f: Pick<ReturnType<typeof useFormat>, 'num'>) {
  if (!stage) return t('platforms:run.begins')
  return t(stage === 'courses' ? 'platforms:run.courses' : 'platforms:run.progress', { done: f.num(done), total: f.num(total) })
}

/** Courses are gone through twice: what is in them, then how far each learner is. */
export function shareOf({ stage, done, total }: Run): number {
  const within = total > 0 ? Math.min(1, done / total) : 0
  if (!stage) return 0
  return (stage === 'courses' ? within / 2 : 0.5 + within / 2) * 100
}
