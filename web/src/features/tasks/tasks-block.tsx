import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan, useMe } from '@/api/me'
import { addDays } from '@/lib/zoned'
import { Avatar } from '@/ui/avatar'
import { Block } from '@/ui/block'
import { Button } from '@/ui/button'
import { ErrorLine } from '@/ui/error-line'
import { Skeleton } from '@/ui/skeleton'
import { isLate } from './due'
import { DueButton } from './due-button'
import { JustDone } from './just-done'
import { KindIcon } from './kind-icon'
import { TaskDialog, TaskForm } from './on-demand'
import { useTasksAbout } from './queries'
import { Tick } from './tick'
import type { About, Links, Task } from './types'
import { type TaskActions, useTaskActions } from './use-task-actions'

/** What is to be done next about a record. */
export function TasksBlock({ about, links, className }: { about: About; links?: Links; className?: string }) {
  const { t } = useTranslation('tasks')
  const may = useCan('crm:write')
  const tasks = useTasksAbout(about)
  const actions = useTaskActions()
  const [isAdding, setAdding] = useState(false)
  const [ticked, setTicked] = useState<Task | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const { rows, hasNextPage } = tasks
  // Ticked rows leave with the next answer; the one that was ticked last stays until its result is said or not.
  const shown = rows.filter(({ doneAt, id }) => !doneAt || id === ticked?.id)
  const list = ticked && !shown.some(({ id }) => id === ticked.id) ? [ticked, ...shown] : shown
  const open = shown.filter(({ id }) => id !== ticked?.id).length

  const complete = (task: Task) => {
    actions.complete(task)
    setTicked(task)
  }
  return (
    <Block
      title={t('block.title')}
      meta={open > 0 && `${open}${hasNextPage ? '+' : ''}`}
      {...(className && { className })}
      action={
        may && (
          <Button variant="ghost" size="icon" aria-label={t('block.add')} title={t('block.add')} aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
            <Plus aria-hidden />
          </Button>
        )
      }
    >
      {isAdding && (
        <div className="mb-2 rounded-[10px] bg-raised p-3 shadow-card">
          <TaskForm about={about} links={links} due={{ day: addDays(actions.present.today, 1), time: null }} onDone={() => setAdding(false)} onCancel={() => setAdding(false)} />
        </div>
      )}
      {tasks.isPending && <Skeleton className="my-2 w-52" />}
      {tasks.isError && rows.length === 0 && <ErrorLine error={tasks.error} onRetry={() => void tasks.refetch()} />}
      {tasks.isSuccess && list.length === 0 && !isAdding && <p className="py-0.5 text-ink-2">{t('block.empty')}</p>}
      <ul>
        {list.map((task) => (
          <li key={task.id}>
            {task.id === ticked?.id ? (
              <JustDone
                task={task}
                onReopen={() => {
                  actions.reopen(task)
                  setTicked(null)
                }}
                onResult={(result) => {
                  actions.sayResult(task, result)
                  setTicked(null)
                }}
                onClose={() => setTicked(null)}
              />
            ) : (
              <BlockRow task={task} actions={actions} may={may} onComplete={complete} onOpen={setOpened} />
            )}
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="ghost" size="sm" className="-ml-2" busy={tasks.isFetchingNextPage} onClick={tasks.more}>
          {t('block.more')}
        </Button>
      )}
      {opened && <TaskDialog id={opened} onClose={() => setOpened(null)} />}
    </Block>
  )
}

type RowProps = { task: Task; actions: TaskActions; may: boolean; onComplete: (task: Task) => void; onOpen: (id: string) => void }

function BlockRow({ task, actions, may, onComplete, onOpen }: RowProps) {
  const { t } = useTranslation('tasks')
  const { user } = useMe()
  const other = task.assignee && task.assignee.id !== user.id ? task.assignee : null
  return (
    <div className="-mx-1.5 flex min-h-8 items-start gap-2.5 rounded-md px-1.5 py-1 hover:bg-hover max-md:min-h-11 max-md:py-2.5">
      <span className="flex h-6 items-center">
        <Tick task={task} late={isLate(task, actions.present)} onTick={may ? onComplete : undefined} />
      </span>
      <button type="button" onClick={() => onOpen(task.id)} className="flex min-h-6 min-w-0 flex-1 items-center gap-1.5 rounded text-left">
        {task.kind !== 'task' && <KindIcon kind={task.kind} className="size-3.5 shrink-0 stroke-[1.75] text-ink-3" />}
        <span className="line-clamp-2 min-w-0 break-words">{task.title}</span>
      </button>
      {other && (
        <span className="flex h-6 items-center" title={other.name}>
          <Avatar name={other.name} size={18} />
          <span className="sr-only">{t('assignee.is', { name: other.name })}</span>
        </span>
      )}
      <DueButton task={task} onPick={may ? (due) => actions.reschedule(task, due) : undefined} className="-mr-1.5" />
    </div>
  )
}
