import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { KindIcon } from './kind-icon'
import { lessonShare, studentsText } from './progress'
import { ShareBar } from './share'
import type { Lesson } from './types'
import { useLessonFacts } from './use-lesson-facts'
import type { useWalk } from './use-walk'

/** What it is and until when; how many have done it. */
export function OutlineLesson({ lesson, walk }: { lesson: Lesson; walk: ReturnType<ReturnType<typeof useWalk>['item']> }) {
  const { t } = useTranslation('learning')
  const f = useFormat()
  const facts = useLessonFacts()(lesson)
  const share = lessonShare(lesson)
  const text = studentsText(lesson, t, f.num)
  return (
    <li className="border-b border-line">
      <Link
        to="/courses/$courseId/lessons/$lessonId"
        params={{ courseId: lesson.courseId, lessonId: lesson.id }}
        {...walk}
        className="flex min-h-[52px] items-center gap-3 px-4 py-2 outline-offset-[-2px] hover:bg-hover max-md:min-h-16"
      >
        <KindIcon kind={lesson.kind} />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">{lesson.name}</span>
          <span className="num block truncate text-xs text-ink-2">{facts.join(' · ')}</span>
        </span>
        <span className="num w-40 shrink-0 text-right text-xs text-ink-2 max-md:w-28">
          {share === undefined ? (
            t('tracking.none')
          ) : (
            <>
              <span className="mb-1 block truncate">{text}</span>
              <ShareBar progress={share} label={text} />
            </>
          )}
        </span>
      </Link>
    </li>
  )
}
