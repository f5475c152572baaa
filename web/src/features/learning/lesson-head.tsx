import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Figure } from './figure'
import { FreshLine } from './fresh-line'
import { KindIcon } from './kind-icon'
import { lessonShare, studentsText } from './progress'
import { ShareBar } from './share'
import { SourceTile } from './source-tile'
import type { Lesson } from './types'
import { useLessonFacts } from './use-lesson-facts'

/** What the lesson is, where it stands, and how many have done it. */
export function LessonHead({ lesson }: { lesson: Lesson }) {
  const { t } = useTranslation('learning')
  const f = useFormat()
  const facts = useLessonFacts()(lesson)
  const share = lessonShare(lesson)
  const text = studentsText(lesson, t, f.num)
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2.5 border-b border-line px-4 py-3">
      <span className="flex size-10 shrink-0 items-center justify-center rounded-[10px] bg-press">
        <KindIcon kind={lesson.kind} className="size-5 text-ink-2" />
      </span>
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="truncate text-lg font-semibold tracking-[-0.014em]">{lesson.name}</h2>
        <p className="flex min-w-0 items-center gap-1.5 text-ink-2">
          <SourceTile of={lesson} size={14} />
          <span className="truncate">
            <Link to="/courses/$id" params={{ id: lesson.courseId }} className="rounded hover:text-ink">
              {lesson.course}
            </Link>
            {lesson.module && ` · ${lesson.module}`}
          </span>
        </p>
        <p className="num text-xs text-ink-2">{facts.join(' · ')}</p>
        <FreshLine of={lesson} className="mt-0.5" />
      </div>
      <dl className="flex gap-7 max-md:w-full">
        {lesson.maxScore ? <Figure label={t('lesson.max')}>{f.num(lesson.maxScore, 2)}</Figure> : null}
        <Figure label={t('lesson.done')} className="w-40 max-md:flex-1">
          {share === undefined ? t('tracking.none') : t('progress.of', { done: f.num(lesson.done), n: f.num(lesson.students) })}
          {share !== undefined && <ShareBar progress={share} label={text} className="mt-1" />}
        </Figure>
      </dl>
    </div>
  )
}
