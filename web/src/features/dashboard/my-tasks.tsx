import { Link } from '@tanstack/react-router'
import { ChevronRight, CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan, useMe } from '@/api/me'
import { isLate, type Task, TaskDialog, Tick, useTaskActions, useTasks } from '@/features/tasks'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { addDays, dayOf, startOf } from '@/lib/zoned'
import { ErrorLine } from '@/ui/error-line'
import { Skeleton } from '@/ui/skeleton'
import type { Desk } from './types'

const SHOWN = 6

/** What the reader is to do today, the late first; ticked in place. */
export function MyTasks({ tasks: { due, late } }: { tasks: Desk['tasks'] }) {
  const { t } = useTranslation('dashboard')
  const f = useFormat()
  const { user } = useMe()
  const may = useCan('crm:write')
  const actions = useTaskActions()
  const { today, timeZone } = actions.present
  const [opened, setOpened] = useState<string | null>(null)
  const list = useTasks(
    { state: 'open', assigneeId: user.id, dueUntil: startOf(addDays(today, 1), timeZone).toISOString() },
    { limit: SHOWN },
  )
  const rows = list.rows.filter(({ doneAt }) => !doneAt).slice(0, SHOWN)
  return (
    <section className="px-2 py-2">
      <div className="flex h-9 items-center gap-2 px-2">
        <h2 className="font-semibold">{t('tasks.title')}</h2>
        {due > 0 && <span className="num text-ink-3">{f.num(due)}</span>}
        {late > 0 && <span className="num text-xs text-bad-ink">{t('tasks.late', { count: late, n: f.num(late) })}</span>}
        <Link to="/tasks" className="ml-auto inline-flex items-center text-xs font-medium text-ink-3 hover:text-ink">
          {t('tasks.all')}
          <ChevronRight className="size-3.5" aria-hidden />
        </Link>
      </div>
      {list.isPending && <Skeleton className="mx-2 my-3 w-64" />}
      {list.isError && list.rows.length === 0 && (
        <div className="px-2">
          <ErrorLine error={list.error} onRetry={() => void list.refetch()} />
        </div>
      )}
      {list.isSuccess && rows.length === 0 && (
        <p className="flex items-center gap-2 px-2 py-2 text-ink-2">
          <CircleCheck className="size-4 text-good" aria-hidden />
          {t('tasks.empty')}
        </p>
      )}
      <ul>
        {rows.map((task) => {
          const isOver = isLate(task, actions.present)
          return (
            <li key={task.id} className="flex min-h-[42px] items-center gap-3 rounded-lg px-2 hover:bg-hover max-md:min-h-14">
              <Tick task={task} late={isOver} onTick={may ? actions.complete : undefined} />
              <button type="button" onClick={() => setOpened(task.id)} className="min-w-0 flex-1 rounded text-left">
                <span className="block truncate font-medium">{task.title}</span>
                <span className="block truncate text-xs text-ink-2">{about(task)}</span>
              </button>
              <span className={cn('num shrink-0 text-xs whitespace-nowrap', isOver ? 'text-bad-ink' : 'text-ink-2')}>
                {task.dueAt &&
                  (dayOf(task.dueAt, timeZone) !== today
                    ? f.day(task.dueAt)
                    : task.isAllDay
                      ? t('tasks.today')
                      : f.time(task.dueAt))}
              </span>
            </li>
          )
        })}
      </ul>
      {opened && <TaskDialog id={opened} onClose={() => setOpened(null)} />}
    </section>
  )
}

const about = ({ contact, company, deal }: Task) =>
  [contact?.name ?? company?.name, deal && 'title' in deal ? String(deal.title) : deal?.name].filter(Boolean).join(' · ')
