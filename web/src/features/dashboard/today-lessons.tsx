import { Link } from '@tanstack/react-router'
import { Check, ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Lesson } from '@/api/school'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { useNow } from '@/lib/use-now'

/** Today's lessons; the one that is running shows how much is left. */
export function TodayLessons({ lessons }: { lessons: Lesson[] }) {
  const { t } = useTranslation('dashboard')
  const f = useFormat()
  const now = useNow()
  const live = lessons.filter(({ status }) => status !== 'cancelled')
  const over = live.filter(({ endsAt }) => Date.parse(endsAt) <= now).length
  return (
    <section className="px-2 py-2">
      <div className="flex h-9 items-center gap-2 px-2">
        <h2 className="font-semibold">{t('lessons.title')}</h2>
        {live.length > 0 && (
          <span className="num truncate text-ink-3">
            {t('lessons.count', { over: f.num(over), ahead: f.num(live.length - over) })}
          </span>
        )}
        <Link
          to="/schedule"
          className="ml-auto inline-flex shrink-0 items-center text-xs font-medium text-ink-3 hover:text-ink"
        >
          {t('lessons.all')}
          <ChevronRight className="size-3.5" aria-hidden />
        </Link>
      </div>
      {lessons.length === 0 && <p className="px-2 py-2 text-ink-2">{t('lessons.empty')}</p>}
      <ol>
        {lessons.map((lesson) => (
          <LessonRow key={lesson.id} lesson={lesson} now={now} />
        ))}
      </ol>
    </section>
  )
}

function LessonRow({ lesson, now }: { lesson: Lesson; now: number }) {
  const { t } = useTranslation('dashboard')
  const f = useFormat()
  const start = Date.parse(lesson.startsAt)
  const end = Date.parse(lesson.endsAt)
  const off = lesson.status === 'cancelled'
  const running = !off && start <= now && now < end
  const past = end <= now
  const name = lesson.group?.name ?? lesson.type ?? t('lessons.alone')
  const { total, attended } = lesson.students
  return (
    <li>
      <Link
        to="/schedule"
        className={cn('relative flex gap-3 rounded-lg px-2 py-2', running ? 'bg-accent-soft' : 'hover:bg-hover')}
      >
        <div className="num w-10 shrink-0 leading-[18px]">
          <div className="font-medium">{f.time(lesson.startsAt)}</div>
          <div className={cn('text-xs', running ? 'text-ink-2' : 'text-ink-3')}>{f.time(lesson.endsAt)}</div>
        </div>
        <div className="min-w-0 flex-1">
          <div className={cn('truncate leading-[18px]', off && 'text-ink-3 line-through')}>
            <span className="font-medium">{name}</span>
            {/* A school often names its groups by the subject: said once is enough. */}
            {lesson.subject && !name.includes(lesson.subject.name) && <span className="text-ink-2"> · {lesson.subject.name}</span>}
          </div>
          <div
            className={cn(
              'truncate text-xs',
              !lesson.teacher && !off ? 'font-medium text-warn-ink' : running ? 'text-ink-2' : 'text-ink-3',
            )}
          >
            {[lesson.room?.name, lesson.teacher?.name ?? t('lessons.noTeacher')].filter(Boolean).join(' · ')}
          </div>
          {running && (
            <div className="mt-1.5 flex items-center gap-2">
              <span className="h-1 flex-1 overflow-hidden rounded-full bg-press">
                <span
                  className="block h-full rounded-full bg-accent"
                  style={{ width: `${((now - start) / (end - start)) * 100}%` }}
                />
              </span>
              <span className="num text-2xs font-medium text-accent-ink">
                {t('lessons.left', { time: f.duration(Math.ceil((end - now) / 60_000) * 60) })}
              </span>
            </div>
          )}
        </div>
        <span className={cn('num flex shrink-0 items-start gap-1 text-xs leading-[18px]', running ? 'text-ink-2' : 'text-ink-3')}>
          {lesson.status === 'held' && <Check className="mt-0.5 size-3.5 text-good" aria-label={t('lessons.held')} role="img" />}
          {off
            ? t('lessons.cancelled')
            : past && lesson.status === 'held'
              ? t('lessons.came', { came: f.num(attended), total: f.num(total) })
              : total > 0 && t('lessons.people', { count: total, n: f.num(total) })}
        </span>
      </Link>
    </li>
  )
}
