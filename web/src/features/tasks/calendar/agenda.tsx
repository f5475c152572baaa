import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import type { PlainDay } from '@/lib/zoned'
import { TaskRow } from '../task-row'
import type { TaskActions } from '../use-task-actions'
import { allOf } from './days'
import type { ViewProps } from './view-props'

type Props = Omit<ViewProps, 'withAssignee'> & { open: PlainDay; actions: TaskActions; onDay: (day: PlainDay) => void }

const NONE = () => {}

/** Phones: the week as a strip, the chosen day as a list. */
export function Agenda({ days, open, on, present, actions, onOpen, onPlan, onDay }: Props) {
  const { t } = useTranslation('tasks')
  const f = useFormat()
  const tasks = allOf(on(open))
  return (
    <>
      <div role="group" aria-label={t('calendar.days')} className="grid shrink-0 grid-cols-7 gap-1 border-b border-line px-3 py-2">
        {days.map((day) => {
          const count = allOf(on(day)).filter(({ doneAt }) => !doneAt).length
          const isOpen = day === open
          return (
            <button
              key={day}
              type="button"
              aria-pressed={isOpen}
              aria-label={[f.weekday(`${day}T12:00:00Z`), count > 0 && t('calendar.count', { count, n: f.num(count) })].filter(Boolean).join(', ')}
              onClick={() => onDay(day)}
              className="flex h-[52px] flex-col items-center justify-center rounded-lg text-2xs text-ink-3 aria-pressed:bg-accent aria-pressed:text-on-accent"
            >
              <span>{new Intl.DateTimeFormat(f.lang, { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))}</span>
              <span className={cn('num text-base leading-5 font-semibold', !isOpen && (day === present.today ? 'text-accent-ink' : 'text-ink'))}>{Number(day.slice(8))}</span>
              <span className={cn('mt-0.5 size-1 rounded-full', count > 0 && (isOpen ? 'bg-on-accent' : day < present.today ? 'bg-bad' : 'bg-accent'))} />
            </button>
          )
        })}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto" tabIndex={0} role="group" aria-label={f.weekday(`${open}T12:00:00Z`)}>
        <h2 className="px-4 pt-3 pb-1.5 text-xs font-semibold text-ink-2 first-letter:uppercase">{f.weekday(`${open}T12:00:00Z`)}</h2>
        {tasks.length === 0 && <p className="px-4 py-6 text-center text-ink-2">{t('calendar.free')}</p>}
        <ul>
          {tasks.map((task) => (
            <li key={task.id} className="h-[60px]">
              <TaskRow task={task} actions={actions} may={!!onPlan} isPhone chosen={false} isChoosing={false} focusable onToggle={NONE} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
