import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { CourseMarks } from './course-marks'
import { FreshLine } from './fresh-line'
import { Figure } from './figure'
import { wholePercent } from './progress'
import { ShareBar } from './share'
import { SourceTile } from './source-tile'
import type { CourseCard } from './types'

/** Which course, of which platform, how far its students are and as of when. */
export function CourseHead({ course }: { course: CourseCard }) {
  const { t } = useTranslation('learning')
  const f = useFormat()
  const { progress, startsAt, endsAt } = course
  const period = (startsAt ?? endsAt) && [startsAt, endsAt].map((at) => (at ? f.day(at) : '…')).join(' – ')
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2.5 border-b border-line px-4 py-3">
      <SourceTile of={course} size={40} />
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="flex min-w-0 items-center gap-2 text-lg font-semibold tracking-[-0.014em]">
          <span className="truncate">{course.name}</span>
          <CourseMarks course={course} />
        </h2>
        <p className="num truncate text-ink-2 empty:hidden">{[course.category, course.code, period].filter(Boolean).join(' · ')}</p>
        <FreshLine of={course} className="mt-0.5" />
      </div>
      <dl className="flex gap-7 max-md:w-full">
        <Figure label={t('column.students')}>{f.num(course.students)}</Figure>
        <Figure label={t('column.completed')}>{f.num(course.completed)}</Figure>
        {progress === null || progress === undefined ? (
          <Figure label={t('column.progress')}>{course.tracksProgress === false ? t('progress.off') : '—'}</Figure>
        ) : (
          <Figure label={t('column.progress')} className="w-32 max-md:flex-1">
            {f.percent(wholePercent(progress) / 100)}
            <ShareBar progress={progress} className="mt-1" />
          </Figure>
        )}
      </dl>
    </div>
  )
}
