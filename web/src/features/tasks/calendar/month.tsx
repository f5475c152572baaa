import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useMediaQuery } from '@/lib/media-query'
import { useFormat } from '@/lib/use-format'
import type { PlainDay } from '@/lib/zoned'
import { Chip } from './chip'
import { DayBox } from './day-box'
import { allOf } from './days'
import type { ViewProps } from './view-props'

/** Six weeks at a glance. */
export function Month({ days, month, on, present, onOpen, onPlan, onDay, withAssignee }: ViewProps & { month: string; onDay: (day: PlainDay) => void }) {
  const { t } = useTranslation('tasks')
  const f = useFormat()
  // As many as fit into a cell.
  const fit = useMediaQuery('(min-height: 1000px)') ? 4 : 3
  const names = days.slice(0, 7).map((day) => new Intl.DateTimeFormat(f.lang, { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`)))
  return (
    <div className="flex min-h-full flex-col">
      <div aria-hidden className="sticky top-0 z-10 grid grid-cols-7 border-b border-line bg-panel text-xs font-medium text-ink-2">
        {names.map((name) => (
          <span key={name} className="px-2 py-1.5 first-letter:uppercase">
            {name}
          </span>
        ))}
      </div>
      <div className="grid flex-1 auto-rows-[minmax(112px,1fr)] grid-cols-7">
        {days.map((day) => {
          const tasks = allOf(on(day))
          // One more rather than «ещё 1».
          const shown = tasks.length <= fit ? tasks : tasks.slice(0, fit - 1)
          const isOutside = day.slice(0, 7) !== month
          return (
            <DayBox
              key={day}
              day={day}
              onPlan={onPlan}
              className={cn('border-r border-b border-line nth-[7n]:border-r-0', isOutside && 'bg-cell')}
              head={<DayNumber day={day} isToday={day === present.today} isOutside={isOutside} lang={f.lang} />}
            >
              <div className="flex min-h-0 flex-1 flex-col gap-0.5 px-1 pb-1" data-empty>
                {shown.map((task) => (
                  <Chip key={task.id} task={task} present={present} isMovable={!!onPlan} withAssignee={withAssignee} onOpen={onOpen} />
                ))}
                {tasks.length > shown.length && (
                  <button type="button" onClick={() => onDay(day)} className="num h-6 shrink-0 rounded-md px-1.5 text-left text-xs font-medium text-ink-2 hover:bg-hover hover:text-ink">
                    {t('calendar.more', { n: f.num(tasks.length - shown.length) })}
                  </button>
                )}
              </div>
            </DayBox>
          )
        })}
      </div>
    </div>
  )
}

function DayNumber({ day, isToday, isOutside, lang }: { day: PlainDay; isToday: boolean; isOutside: boolean; lang: string }) {
  const number = Number(day.slice(8))
  const text = number === 1 ? new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`)) : String(number)
  return (
    <span
      className={cn(
        'num pointer-events-none flex h-5 whitespace-nowrap min-w-5 items-center justify-center rounded-full px-1 text-xs',
        isToday ? 'bg-accent font-semibold text-on-accent' : isOutside ? 'text-ink-3' : 'text-ink-2',
      )}
    >
      {text}
    </span>
  )
}
