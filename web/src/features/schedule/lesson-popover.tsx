import { Popover as Base } from '@base-ui/react/popover'
import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { ErrorLine } from '@/ui/error-line'
import { Popover } from '@/ui/popover'
import { Skeleton } from '@/ui/skeleton'
import type { Placed } from './layout'
import { lessonHandle } from './lesson-handle'
import { useLessonWords } from './lesson-words'
import { type Attendee, useLesson } from './queries'

/** Details and attendance of the lesson whose block was opened. */
export function LessonPopover() {
  return (
    <Base.Root handle={lessonHandle}>
      {({ payload }) => (
        <Popover.Popup className="w-[360px] p-0">{payload && <Details item={payload} />}</Popover.Popup>
      )}
    </Base.Root>
  )
}

function Details({ item }: { item: Placed }) {
  const { t } = useTranslation('schedule')
  const f = useFormat()
  const words = useLessonWords()
  const { lesson, state, trouble } = item
  const full = useLesson(lesson.id)
  return (
    <div>
      <div className="flex items-start gap-2.5 p-3.5 pb-2">
        <span
          className="tone-dot mt-1 h-9 w-[3px] shrink-0 rounded-full"
          style={{ ['--h' as string]: item.hue }}
          aria-hidden
        />
        <div className="min-w-0 flex-1">
          <Base.Title className="truncate text-base font-semibold">{words.name(item)}</Base.Title>
          <p className="num text-ink-2">
            {f.weekday(lesson.startsAt)}, {f.time(lesson.startsAt)}–{f.time(lesson.endsAt)}
          </p>
        </div>
        <Base.Close aria-label={t('common:close')} render={<Button variant="ghost" size="icon" />}>
          <X />
        </Base.Close>
      </div>
      <dl className="px-3.5 pb-2">
        <Fact label={t('fact.state')}>
          <span className={cn(trouble && 'text-warn-ink')}>
            {[t(`state.${state}`), trouble === 'clash' && t('trouble.clash')].filter(Boolean).join(', ')}
          </span>
        </Fact>
        <Fact label={t('fact.subject')}>{[lesson.subject?.name, lesson.type?.toLocaleLowerCase()].filter(Boolean).join(', ')}</Fact>
        <Fact label={t('fact.teacher')}>
          {lesson.teacher?.name ?? <span className="text-warn-ink">{t('trouble.noTeacher')}</span>}
        </Fact>
        <Fact label={t('fact.room')}>{lesson.room?.name}</Fact>
        <Fact label={t('fact.topic')}>{lesson.topic}</Fact>
        <Fact label={t('fact.homework')}>{full.data?.homework}</Fact>
        <Fact label={t('fact.note')}>{full.data?.note}</Fact>
      </dl>
      <div className="border-t border-line px-3.5 py-2">
        {full.isPending && <Skeleton className="my-2 w-40" />}
        {full.isError && <ErrorLine error={full.error} onRetry={() => void full.refetch()} />}
        {full.data && <Attendance people={full.data.attendance} held={state === 'held'} />}
      </div>
      {lesson.group && (
        <div className="border-t border-line p-2">
          <Link
            to="/groups/$id"
            params={{ id: lesson.group.id }}
            className="flex h-8 items-center rounded-md px-1.5 font-medium text-accent-ink hover:bg-hover"
          >
            {t('lesson.openGroup')}
          </Link>
        </div>
      )}
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (!children) return null
  return (
    <div className="flex gap-2 py-0.5">
      <dt className="w-[104px] shrink-0 text-ink-2">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}

function Attendance({ people, held }: { people: Attendee[]; held: boolean }) {
  const { t } = useTranslation('schedule')
  const f = useFormat()
  if (people.length === 0) return <p className="py-1 text-ink-2">{t('attendance.empty')}</p>
  const came = people.filter(({ status }) => status === 'attended').length
  return (
    <>
      <h3 className="flex items-baseline gap-2 py-1 font-medium">
        {t('attendance.title')}
        <span className="num text-xs font-normal text-ink-2">
          {held
            ? t('attendance.came', { came: f.num(came), total: f.num(people.length) })
            : t('attendance.expected', { count: people.length, n: f.num(people.length) })}
        </span>
      </h3>
      <ul className="max-h-56 overflow-y-auto">
        {people.map((person) => (
          <li key={person.id} className="flex min-h-7 items-center gap-2">
            <Link
              to="/students/$id"
              params={{ id: person.student.id }}
              className="min-w-0 truncate rounded hover:text-accent-ink"
            >
              {person.student.name}
            </Link>
            {person.grade && <span className="num text-xs text-ink-2">{person.grade}</span>}
            <span
              className={cn(
                'ml-auto shrink-0 text-xs',
                person.status === 'attended'
                  ? 'text-good-ink'
                  : person.status === 'missed'
                    ? 'text-bad-ink'
                    : 'text-ink-3',
              )}
            >
              {t(`attendance.${person.status}`)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
