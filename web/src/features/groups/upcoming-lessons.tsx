import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Lesson } from '@/api/school'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { dayOf } from '@/lib/zoned'
import { Block } from '@/ui/block'

export function UpcomingLessons({ lessons }: { lessons: Lesson[] }) {
  const { t } = useTranslation('groups')
  const f = useFormat()
  return (
    <Block title={t('lessons.title')} meta={lessons.length || undefined} className="max-lg:border-t max-lg:border-line">
      {lessons.length === 0 && <p className="text-ink-2">{t('lessons.empty')}</p>}
      <ol>
        {lessons.map((lesson) => (
          <li key={lesson.id}>
            <Link
              to="/schedule"
              search={{ day: dayOf(lesson.startsAt, f.timeZone) } as never}
              className="-mx-2 flex min-h-[46px] items-center gap-3 rounded-md px-2 hover:bg-hover"
            >
              <span className="num w-14 shrink-0 text-xs text-ink-2">
                {f.day(lesson.startsAt)}
                <span className="block font-medium text-ink">{f.time(lesson.startsAt)}</span>
              </span>
              <span className="min-w-0 flex-1">
                <span
                  className={cn(
                    'block truncate font-medium',
                    lesson.status === 'cancelled' && 'text-ink-3 line-through',
                  )}
                >
                  {lesson.topic || lesson.subject?.name || lesson.type || t('lessons.alone')}
                </span>
                <span className="block truncate text-xs text-ink-2">
                  {[lesson.teacher?.name, lesson.room?.name].filter(Boolean).join(' · ')}
                </span>
              </span>
              {lesson.status !== 'planned' && (
                <span className="shrink-0 text-xs text-ink-2">{t(`lessons.${lesson.status}`)}</span>
              )}
            </Link>
          </li>
        ))}
      </ol>
    </Block>
  )
}
