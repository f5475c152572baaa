import { StickyNote } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { Checkbox } from '@/ui/checkbox'
import { AssigneeChoice } from './assignee-choice'
import { isLate } from './due'
import { DueButton } from './due-button'
import { KindIcon } from './kind-icon'
import { SubjectLink } from './subject-link'
import { subjectsOf } from './subjects'
import { Tick } from './tick'
import type { Task } from './types'
import type { TaskActions } from './use-task-actions'

type Props = {
  task: Task
  actions: TaskActions
  may: boolean
  isPhone: boolean
  chosen: boolean
  /** Some row is ticked: the boxes of all are shown. */
  isChoosing: boolean
  focusable: boolean
  onToggle: (task: Task, range: boolean) => void
  onOpen: (task: Task) => void
}

/** One task: tick, what, about whom, whose, until when. */
export const TaskRow = memo(function TaskRow({ task, actions, may, isPhone, chosen, isChoosing, focusable, onToggle, onOpen }: Props) {
  const { t } = useTranslation('tasks')
  const subjects = subjectsOf(task)
  const late = isLate(task, actions.present)
  const onTick = may ? (task.doneAt ? actions.reopen : actions.complete) : undefined
  const due = task.doneAt ? <DoneAt at={task.doneAt} /> : <DueButton task={task} onPick={may ? (picked) => actions.reschedule(task, picked) : undefined} />
  const titleLook = cn('min-w-0 truncate font-medium', task.doneAt && 'font-normal text-ink-2 line-through')
  const title = (
    <button
      type="button"
      data-task={task.id}
      tabIndex={focusable ? 0 : -1}
      onClick={(event) => (event.shiftKey && may ? onToggle(task, true) : onOpen(task))}
      className={cn(titleLook, 'min-h-6 rounded text-left')}
    >
      {task.title}
    </button>
  )
  if (isPhone) {
    return (
      <div className="flex h-full items-center gap-3 border-b border-line px-4">
        <Tick task={task} late={late} onTick={onTick} className="size-[22px]" />
        <button type="button" data-task={task.id} onClick={() => onOpen(task)} className="flex h-full min-w-0 flex-1 flex-col justify-center text-left">
          <span className="flex max-w-full min-w-0 items-center gap-1.5">
            {task.kind !== 'task' && <KindIcon kind={task.kind} className="size-3.5 shrink-0 stroke-[1.75] text-ink-3" />}
            <span className={titleLook}>{task.title}</span>
          </span>
          {subjects.length > 0 && <span className="max-w-full truncate text-xs text-ink-2">{subjects.map(({ name }) => name).join(' · ')}</span>}
        </button>
        {due}
      </div>
    )
  }
  return (
    <div className={cn('group/row relative flex h-full items-center gap-2.5 border-b border-line pr-4 pl-9 hover:bg-hover', chosen && 'bg-accent-soft')}>
      {may && (
        <span
          className={cn('absolute left-3 flex', !isChoosing && 'opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100')}
          // With the shift key everything in between is ticked, which the box itself does not tell.
          onClickCapture={(event) => {
            if (!event.shiftKey) return
            event.preventDefault()
            event.stopPropagation()
            onToggle(task, true)
          }}
        >
          <Checkbox label={t('choose.one', { title: task.title })} checked={chosen} onCheckedChange={() => onToggle(task, false)} tabIndex={-1} />
        </span>
      )}
      <Tick task={task} late={late} onTick={onTick} />
      <KindIcon kind={task.kind} className={cn('size-4 shrink-0 stroke-[1.75] text-ink-3', task.kind === 'task' && 'invisible')} />
      <span className="flex min-w-0 flex-1 items-center gap-2">
        {title}
        {task.note && <StickyNote className="size-3.5 shrink-0 stroke-[1.75] text-ink-3" role="img" aria-label={t('hasNote')} />}
        {task.result && <span className="min-w-0 truncate text-ink-2">{task.result}</span>}
      </span>
      <span className="flex w-[38%] min-w-0 shrink-0 items-center gap-4 max-lg:w-[30%]">
        {subjects.slice(0, 2).map((subject) => (
          <SubjectLink key={subject.kind} subject={subject} className={subjects.length > 1 ? 'max-w-[50%]' : ''} />
        ))}
      </span>
      {may ? (
        <AssigneeChoice assignee={task.assignee ?? null} onChange={(person) => actions.assign(task, person)} compact />
      ) : (
        task.assignee && <span className="text-xs text-ink-2">{task.assignee.name}</span>
      )}
      <span className="flex w-32 shrink-0 justify-end">{due}</span>
    </div>
  )
})

function DoneAt({ at }: { at: string }) {
  const f = useFormat()
  return <span className="num text-xs whitespace-nowrap text-ink-2">{f.dateTime(at)}</span>
}
