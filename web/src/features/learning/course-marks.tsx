import { useTranslation } from 'react-i18next'
import { Pill } from '@/ui/pill'
import type { Course } from './types'

/** What sets a course apart: it is gone from its platform, or hidden there. */
export function CourseMarks({ course }: { course: Pick<Course, 'status' | 'visible'> }) {
  const { t } = useTranslation('learning')
  const mark = course.status === 'removed' ? 'removed' : course.visible === false ? 'hidden' : undefined
  if (!mark) return null
  return (
    <Pill h={260} dot={false} className="shrink-0 bg-press text-ink-2">
      {t(`course.${mark}`)}
    </Pill>
  )
}
