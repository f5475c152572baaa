import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { kindOf } from './kinds'
import type { Lesson } from './types'

/** Kind, until when, who says that it is done; all in words. */
export function useLessonFacts() {
  const { t } = useTranslation('learning')
  const f = useFormat()
  return ({ kind, tracking, dueAt, visible, status }: Lesson) => [
    t(`kind.${kindOf(kind)}`),
    ...(dueAt ? [t('lesson.due', { at: f.dateTime(dueAt) })] : []),
    ...(tracking === 'manual' || tracking === 'automatic' ? [t(`tracking.${tracking}`)] : []),
    ...(status === 'removed' ? [t('course.removed')] : visible ? [] : [t('course.hidden')]),
  ]
}
