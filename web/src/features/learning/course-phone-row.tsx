import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { CourseMarks } from './course-marks'
import { Share } from './share'
import { SourceTile } from './source-tile'
import type { Course } from './types'

/** Two lines: which course and of how many, how far they are. */
export function CoursePhoneRow({ course }: { course: Course }) {
  const { t } = useTranslation('learning')
  const f = useFormat()
  return (
    <>
      <SourceTile of={course} size={36} />
      <span className="min-w-0 flex-1">
        <span className="flex min-w-0 items-center gap-2">
          <span className="truncate font-medium">{course.name}</span>
          <CourseMarks course={course} />
        </span>
        <span className="num block truncate text-xs text-ink-2">
          {[course.category, t('course.students', { count: course.students, n: f.num(course.students) })].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="w-24 shrink-0">
        <Share progress={course.progress} className="text-xs" />
      </span>
    </>
  )
}
