import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import { isTracked } from './lesson-columns'
import { scoreText } from './score'
import { markOf, StepMark } from './step-mark'
import type { Lesson, LessonStudent } from './types'

/** Two lines: who and when, what came of it. */
export function LessonPhoneRow({ student, lesson }: { student: LessonStudent; lesson: Lesson }) {
  const { t } = useTranslation('learning')
  const f = useFormat()
  const at = student.reachedAt ?? student.gradedAt
  const second = [student.status !== 'active' && t(`standing.${student.status}`), at && f.dateTime(at)]
  return (
    <>
      <Avatar name={student.name} size={36} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{student.name}</span>
        <span className="num block truncate text-xs text-ink-2">{second.filter(Boolean).join(' · ')}</span>
      </span>
      <span className="num max-w-36 shrink-0 text-right text-xs">
        <StepMark mark={markOf({ ...student, tracked: isTracked(lesson) })} />
        <span className="block text-ink-2">{scoreText(student, t, f.num)}</span>
      </span>
    </>
  )
}
