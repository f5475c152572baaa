import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { Chip } from './chip'
import { DayBox } from './day-box'
import type { ViewProps } from './view-props'

/** Seven columns: what is due on the day as a whole, and below it hour by hour. */
export function Week({ days, on, present, onOpen, onPlan, withAssignee }: ViewProps) {
  const { t } = useTranslation('tasks')
  const f = useFormat()
  return (
    <div className="grid min-h-full grid-cols-[repeat(7,minmax(132px,1fr))] divide-x divide-line">
      {days.map((day) => {
        const { whole, timed } = on(day)
        const chip = (task: (typeof whole)[number]) => (
          <Chip key={task.id} task={task} present={present} roomy isMovable={!!onPlan} withAssignee={withAssignee} onOpen={onOpen} />
        )
        const isToday = day === present.today
        const name = new Intl.DateTimeFormat(f.lang, { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
        return (
          <DayBox
            key={day}
            day={day}
            onPlan={onPlan}
            className={cn('pb-3', day < present.today && 'bg-cell')}
            head={
              <span className="pointer-events-none flex items-center gap-1.5 text-xs">
                <span className="text-ink-2 first-letter:uppercase">{name}</span>
                <span className={cn('num flex h-5 min-w-5 items-center justify-center rounded-full px-1 font-semibold', isToday && 'bg-accent text-on-accent')}>
                  {Number(day.slice(8))}
                </span>
              </span>
            }
          >
            <div className="flex min-h-0 flex-1 flex-col gap-1 px-1.5 pt-1" data-empty>
              {whole.length > 0 && <Caption>{t('calendar.wholeDay')}</Caption>}
              {whole.map(chip)}
              {whole.length > 0 && timed.length > 0 && <Caption>{t('calendar.byHour')}</Caption>}
              {timed.map(chip)}
            </div>
          </DayBox>
        )
      })}
    </div>
  )
}

const Caption = ({ children }: { children: string }) => (
  <span className="pointer-events-none px-1 pt-1 text-2xs text-ink-3 first:pt-0">{children}</span>
)
