import { useQueryClient } from '@tanstack/react-query'
import { CalendarClock, CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { ChoiceBar } from '@/ui/choice-bar'
import { LazyPopover } from '@/ui/lazy-popover'
import { toast } from '@/ui/toast'
import { refreshTasks } from './cached'
import { type Due, dueOf } from './due'
import { DuePanel } from './due-panel'
import { inTurn } from './in-turn'
import type { Task } from './types'
import type { TaskActions } from './use-task-actions'

type Props = { chosen: Task[]; actions: TaskActions; onClear: () => void }

const LONG_ENOUGH_TO_REGRET = 20_000

/** What is done with all ticked tasks at once; it can be taken back. */
export function BulkBar({ chosen, actions, onClear }: Props) {
  const { t } = useTranslation('tasks')
  const f = useFormat()
  const client = useQueryClient()
  const [isRunning, setRunning] = useState(false)

  async function run(verb: 'completed' | 'moved', tasks: Task[], work: (task: Task) => Promise<unknown>, back: (task: Task) => Promise<unknown>) {
    setRunning(true)
    const { done, failed } = await inTurn(tasks, work)
    setRunning(false)
    onClear()
    refreshTasks(client)
    const undo = () => void inTurn(done, back).then(() => refreshTasks(client))
    if (done.length > 0) toast(t(`bulk.${verb}`, { n: f.num(done.length) }), { undo, timeout: LONG_ENOUGH_TO_REGRET })
    if (failed.length > 0) toast(t('bulk.failed', { n: f.num(failed.length) }), { tone: 'bad' })
  }
  const complete = () => {
    const open = chosen.filter(({ doneAt }) => !doneAt)
    return run('completed', open, actions.ofMany.complete, actions.ofMany.reopen)
  }
  const move = (due: Due | null) =>
    run(
      'moved',
      chosen,
      // Each keeps its own hour, unless one was said for all.
      (task) => actions.ofMany.reschedule(task, due && { day: due.day, time: due.time ?? dueOf(task, actions.present.timeZone)?.time ?? null }),
      (task) => actions.ofMany.reschedule(task, dueOf(task, actions.present.timeZone)),
    )

  if (chosen.length === 0) return null
  return (
    <ChoiceBar label={t('bulk.chosen', { n: f.num(chosen.length) })} onClose={onClear}>
      <Button variant="ghost" size="sm" busy={isRunning} onClick={() => void complete()}>
        <CircleCheck aria-hidden />
        {t('bulk.complete')}
      </Button>
      <LazyPopover
        label={t('due.label')}
        trigger={
          <Button variant="ghost" size="sm" disabled={isRunning}>
            <CalendarClock aria-hidden />
            {t('bulk.move')}
          </Button>
        }
      >
        {(close) => (
          <DuePanel
            due={null}
            onPick={(due) => {
              close()
              void move(due)
            }}
          />
        )}
      </LazyPopover>
    </ChoiceBar>
  )
}
