import { memo, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { Avatar } from '@/ui/avatar'
import { dueOf, isLate, type Present } from '../due'
import { KindIcon } from '../kind-icon'
import { subjectsOf } from '../subjects'
import type { Task } from '../types'
import { withDrag } from './with-drag'

type Props = {
  task: Task
  present: Present
  /** Two lines where there is room: about whom it is, too. */
  roomy?: boolean
  /** Left out for those who only look. */
  isMovable: boolean
  /** Whose it is, when several people's are shown. */
  withAssignee: boolean
  onOpen: (task: Task) => void
}

/** A task on its day: dragged to another, or moved with Shift and the arrows. */
export const Chip = memo(function Chip({ task, present, roomy, isMovable, withAssignee, onOpen }: Props) {
  const { t } = useTranslation('tasks')
  const element = useRef<HTMLButtonElement>(null)
  const [dragged, setDragged] = useState(false)
  useEffect(() => {
    if (element.current && isMovable) {
      const chip = element.current
      return withDrag(({ dragTask }) => dragTask(chip, task.id, setDragged))
    }
  }, [task.id, isMovable])
  const late = isLate(task, present)
  const time = dueOf(task, present.timeZone)?.time
  const subject = roomy ? subjectsOf(task)[0] : undefined
  const { assignee } = task
  return (
    <button
      ref={element}
      type="button"
      data-task={task.id}
      aria-describedby={isMovable ? 'calendar-keys' : undefined}
      title={task.title}
      onClick={(event) => {
        event.stopPropagation()
        onOpen(task)
      }}
      className={cn(
        'block w-full min-w-0 shrink-0 rounded-md px-1.5 text-left text-xs transition-colors',
        roomy ? 'py-1 shadow-card' : 'h-6',
        task.doneAt || (late && !roomy) ? 'bg-press' : roomy ? 'bg-raised hover:bg-sunken' : 'bg-accent-soft hover:bg-[oklch(0.53_0.2_272/.15)]',
        dragged && 'opacity-40',
      )}
    >
      <span className={cn('flex min-w-0 gap-1', roomy ? 'items-start' : 'items-center')}>
        {time && <span className={cn('num shrink-0 font-medium', late && 'text-bad-ink')}>{time}</span>}
        {task.kind !== 'task' && <KindIcon kind={task.kind} className={cn('size-3 shrink-0 stroke-2 text-ink-3', roomy ? 'mt-0.5' : time && 'max-lg:hidden')} />}
        <span className={cn('min-w-0 flex-1', roomy ? 'line-clamp-2 font-medium break-words' : 'truncate', task.doneAt && 'font-normal text-ink-2 line-through', late && !time && 'text-bad-ink')}>
          {task.title}
        </span>
        {late && <span className="sr-only">, {t('late')}</span>}
        {task.doneAt && <span className="sr-only">, {t('isDone')}</span>}
        {withAssignee && assignee && (
          <span title={assignee.name} className="flex shrink-0">
            <Avatar name={assignee.name} size={14} />
          </span>
        )}
      </span>
      {subject && <span className="mt-0.5 block truncate text-ink-2">{subject.name}</span>}
    </button>
  )
})
