import { Popover } from '@base-ui/react/popover'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { useToday } from '@/lib/use-today'
import type { PlainDay } from '@/lib/zoned'
import { clockOf } from './day-head'
import type { Placed } from './layout'
import { Mark } from './lesson-block'
import { lessonHandle } from './lesson-handle'
import { useLessonWords } from './lesson-words'
import { shortName } from './names'

type Props = { items: Placed[]; days: PlainDay[]; open: PlainDay; now: number | undefined; onOpen: (day: PlainDay) => void }

/** The day as a list, for phones; opens scrolled to the present. */
export function Agenda({ items, days, open, now, onOpen }: Props) {
  const { t } = useTranslation('schedule')
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    line.current?.scrollIntoView({ block: 'center' })
  }, [open])
  const sorted = items.toSorted((a, b) => a.from - b.from)
  const next = now === undefined ? -1 : sorted.findIndex((item) => item.from > now)
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <DayStrip days={days} open={open} onOpen={onOpen} />
      {sorted.length === 0 ? (
        <p className="p-8 text-center text-ink-2">{t('dayEmpty')}</p>
      ) : (
        <ol tabIndex={0} aria-label={t('dayLessons')} className="flex-1 overflow-y-auto pb-4">
          {sorted.map((item, i) => [
            i === next && now !== undefined && (
              <li key="now" ref={line} className="flex items-center gap-2 px-4" aria-hidden>
                <span className="num rounded-[4px] bg-bad px-1 text-2xs font-semibold text-white dark:text-black">
                  {clockOf(now)}
                </span>
                <span className="h-[1.5px] flex-1 bg-bad" />
              </li>
            ),
            <li key={item.lesson.id}>
              <AgendaRow item={item} />
            </li>,
          ])}
        </ol>
      )}
    </div>
  )
}

function DayStrip({ days, open, onOpen }: Pick<Props, 'days' | 'open' | 'onOpen'>) {
  const { t } = useTranslation('schedule')
  const f = useFormat()
  const today = useToday()
  return (
    <div
      role="group"
      aria-label={t('day')}
      className="grid gap-1 border-b border-line px-3 py-2"
      style={{ gridTemplateColumns: `repeat(${days.length}, minmax(0, 1fr))` }}
    >
      {days.map((day) => {
        const at = new Date(`${day}T12:00:00Z`)
        return (
          <button
            key={day}
            type="button"
            aria-pressed={day === open}
            onClick={() => onOpen(day)}
            className="flex h-12 flex-col items-center justify-center rounded-lg text-2xs text-ink-3 aria-pressed:bg-accent aria-pressed:text-on-accent"
          >
            <span>{new Intl.DateTimeFormat(f.lang, { weekday: 'short', timeZone: 'UTC' }).format(at)}</span>
            <span
              className={cn(
                'num text-base font-semibold',
                day !== open && (day === today ? 'text-accent-ink' : 'text-ink'),
              )}
            >
              {Number(day.slice(8))}
            </span>
          </button>
        )
      })}
    </div>
  )
}

function AgendaRow({ item }: { item: Placed }) {
  const { t } = useTranslation('schedule')
  const f = useFormat()
  const words = useLessonWords()
  const { lesson, state, trouble } = item
  const off = state === 'cancelled'
  const where = [lesson.teacher ? shortName(lesson.teacher.name) : t('trouble.noTeacher'), lesson.room?.name]
  return (
    <Popover.Trigger
      handle={lessonHandle}
      payload={item}
      className={cn(
        'flex min-h-[60px] w-full items-center gap-3 border-b border-line px-4 text-left',
        state === 'running' && 'bg-accent-soft',
      )}
      style={{ ['--h' as string]: item.hue }}
    >
      <span className="num w-11 shrink-0 leading-[18px]">
        <span className="block font-medium">{f.time(lesson.startsAt)}</span>
        <span className="block text-xs text-ink-2">{f.time(lesson.endsAt)}</span>
      </span>
      <span className={cn('h-9 w-[3px] shrink-0 rounded-full', off ? 'bg-line-2' : 'tone-dot')} />
      <span className="min-w-0 flex-1">
        <span className={cn('block truncate font-semibold', off && 'font-medium text-ink-3 line-through')}>
          {words.name(item)}
        </span>
        <span className={cn('block truncate text-xs', trouble ? 'font-medium text-warn-ink' : 'text-ink-2')}>
          {where.filter(Boolean).join(' · ')}
        </span>
      </span>
      <span
        className={cn(
          'num flex shrink-0 items-center gap-1 text-xs',
          state === 'running' ? 'font-semibold text-accent-ink' : 'text-ink-2',
        )}
      >
        <Mark item={item} className="size-3.5" />
        {off || state === 'running' ? t(`state.${state}`) : null} {!off && words.people(item)}
      </span>
      <span className="sr-only">{words.rest(item)}</span>
    </Popover.Trigger>
  )
}
