import { CalendarDays } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Empty } from '@/ui/empty'
import type { CourseCard, CourseEvent } from './types'

/** What comes next. */
export function CalendarTab({ course }: { course: CourseCard }) {
  const { t } = useTranslation('learning')
  if (course.events.length === 0) return <Empty icon={<CalendarDays />} title={t('calendar.empty.title')} sub={t('calendar.empty.sub')} />
  return (
    <div className="min-h-0 flex-1 overflow-y-auto" tabIndex={0} role="group" aria-label={t('tab.calendar')}>
      <ol className="mx-auto max-w-[1000px]">
        {course.events.map((event, i) => (
          <EventRow key={i} event={event} />
        ))}
      </ol>
    </div>
  )
}

function EventRow({ event }: { event: CourseEvent }) {
  const f = useFormat()
  const { startsAt, endsAt, title, location, url } = event
  const time = endsAt && endsAt !== startsAt ? `${f.time(startsAt)} – ${f.time(endsAt)}` : f.time(startsAt)
  return (
    <li className="flex min-h-[52px] items-center gap-4 border-b border-line px-4 py-2">
      <span className="num w-28 shrink-0 text-xs text-ink-2">
        {f.day(startsAt)}
        <span className="block font-medium text-ink">{time}</span>
      </span>
      <span className="min-w-0 flex-1">
        {url && /^https?:/i.test(url) ? (
          <a href={url} target="_blank" rel="noreferrer" className="rounded font-medium hover:text-accent-ink">
            {title}
          </a>
        ) : (
          <span className="font-medium">{title}</span>
        )}
        {location && <span className="block truncate text-xs text-ink-2">{location}</span>}
      </span>
    </li>
  )
}
