import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { addDays, mondayOf, type PlainDay } from '@/lib/zoned'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { Segmented } from '@/ui/segmented'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { type Due, dueOf } from '../due'
import type { SetSearch, TasksSearch } from '../search'
import type { Task } from '../types'
import { useTaskActions } from '../use-task-actions'
import { Agenda } from './agenda'
import { byDay, monthDays, nextMonth, weekDays } from './days'
import { Month } from './month'
import { useCalendarKeys } from './use-calendar-keys'
import { useCalendarTasks } from './use-calendar-tasks'
import { Week } from './week'
import { withDrag } from './with-drag'

type Props = {
  search: TasksSearch
  onSearch: SetSearch
  may: boolean
  isPhone: boolean
  onOpen: (task: Task) => void
  onPlan: (due: Due) => void
}

/** Tasks on their days. */
export function Calendar({ search, onSearch, may, isPhone, onOpen, onPlan: planAt }: Props) {
  const { t } = useTranslation('tasks')
  const f = useFormat()
  const actions = useTaskActions()
  const { present } = actions
  const scale = isPhone ? 'week' : search.scale
  const open = search.day ?? present.today
  const days = useMemo(() => (scale === 'week' ? weekDays(open) : monthDays(open)), [scale, open])
  const { tasks, isPending, isCut, error, refetch } = useCalendarTasks(search, days, present.timeZone)
  const on = useMemo(() => byDay(tasks, present.timeZone), [tasks, present.timeZone])
  const board = useRef<HTMLDivElement>(null)
  const [told, setTold] = useState('')

  const move = (taskId: string, to: PlainDay) => {
    const task = tasks.find(({ id }) => id === taskId)
    const due = task && dueOf(task, present.timeZone)
    if (!task || due?.day === to) return
    actions.reschedule(task, { day: to, time: due?.time ?? null })
    setTold(t('calendar.moved', { title: task.title, day: f.weekday(`${to}T12:00:00Z`) }))
    // Carried over the edge of what is shown: the calendar follows.
    if (!days.includes(to)) onSearch({ day: to })
  }
  const latest = useRef(move)
  useEffect(() => {
    latest.current = move
  })
  const isMovable = may && !isPhone
  const isShown = !isPending
  useEffect(() => {
    const element = board.current
    if (element && isMovable && isShown) return withDrag(({ watchDays }) => watchDays(element, (taskId, day) => latest.current(taskId, day)))
  }, [isMovable, isShown])
  const onKeyDown = useCalendarKeys({ board, onMove: may ? (taskId, _, to) => move(taskId, to) : undefined })

  const plan = useCallback((day: PlainDay) => planAt({ day, time: null }), [planAt])
  const onPlan = may ? plan : undefined
  const goTo = (day: PlainDay | undefined) => onSearch({ day })
  const step = (by: 1 | -1) => goTo(scale === 'week' ? addDays(open, 7 * by) : nextMonth(open, by))
  const shared = { days, on, present, onOpen, onPlan, withAssignee: search.who === 'all' }

  return (
    <>
      <div className="flex h-11 shrink-0 items-center gap-1 border-b border-line px-3 max-md:h-12">
        <h2 className="mr-auto min-w-0 truncate px-1 font-semibold first-letter:uppercase">{titleOf(scale, open, f.lang)}</h2>
        <Button variant="ghost" size="icon" aria-label={t(`calendar.previous.${scale}`)} onClick={() => step(-1)}>
          <ChevronLeft aria-hidden />
        </Button>
        <Button variant="ghost" size="sm" onClick={() => goTo(undefined)}>
          {t('calendar.today')}
        </Button>
        <Button variant="ghost" size="icon" aria-label={t(`calendar.next.${scale}`)} onClick={() => step(1)}>
          <ChevronRight aria-hidden />
        </Button>
        {!isPhone && (
          <span className="ml-1.5">
            <Segmented
              label={t('calendar.scale')}
              value={scale}
              onChange={(next) => onSearch({ scale: next === 'month' ? (undefined as never) : next })}
              items={[
                { v: 'month', label: t('calendar.month') },
                { v: 'week', label: t('calendar.week') },
              ]}
            />
          </span>
        )}
      </div>
      {isCut && <p className="shrink-0 border-b border-line bg-note px-4 py-1.5 text-xs">{t('calendar.cut')}</p>}
      <span id="calendar-keys" className="sr-only">
        {t('calendar.keys')}
      </span>
      <span aria-live="polite" className="sr-only">
        {told}
      </span>
      {error && tasks.length === 0 ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <SkeletonRows rows={12} />
      ) : isPhone ? (
        <Agenda {...shared} open={open} actions={actions} onDay={goTo} />
      ) : (
        <div ref={board} onKeyDown={onKeyDown} className="min-h-0 flex-1 overflow-auto" tabIndex={0} role="group" aria-label={t('view.calendar')}>
          {scale === 'week' ? <Week {...shared} /> : <Month {...shared} month={open.slice(0, 7)} onDay={(day) => onSearch({ scale: 'week', day })} />}
        </div>
      )}
    </>
  )
}

/** «ноябрь 2026 г.», «16–22 ноября 2026 г.» */
function titleOf(scale: 'month' | 'week', day: PlainDay, lang: string): string {
  const noon = (of: PlainDay) => new Date(`${of}T12:00:00Z`)
  if (scale === 'month') return new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noon(day))
  const monday = mondayOf(day)
  return new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).formatRange(noon(monday), noon(addDays(monday, 6)))
}
