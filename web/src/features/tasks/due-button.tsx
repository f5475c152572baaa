import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { LazyPopover } from '@/ui/lazy-popover'
import { type Due, dueOf, isLate } from './due'
import { DuePanel } from './due-panel'
import { dueText } from './due-text'
import type { Task } from './types'
import { usePresent } from './use-present'

type Props = { task: Task; onPick: ((due: Due | null) => void) | undefined; className?: string }

/** When the task is due, red once that has passed; a press moves it. */
export function DueButton({ task, onPick, className }: Props) {
  const { t } = useTranslation('tasks')
  const f = useFormat()
  const present = usePresent()
  const due = dueOf(task, present.timeZone)
  const late = isLate(task, present)
  const text = due ? dueText(due, present.today, t, f) : t('day.none')
  const tone = late ? 'font-medium text-bad-ink' : due?.day === present.today && !task.doneAt ? 'text-warn-ink' : due ? 'text-ink-2' : 'text-ink-3'
  if (!onPick || task.doneAt) return <span className={cn('num text-xs whitespace-nowrap', tone, className)}>{text}</span>
  return (
    <LazyPopover
      label={t('due.label')}
      align="end"
      trigger={
        <button
          type="button"
          aria-label={`${t('due.label')}: ${text}`}
          className={cn('num relative h-6 rounded-md px-1.5 text-xs whitespace-nowrap hover:bg-hover data-popup-open:bg-press max-md:after:absolute max-md:after:-inset-2 max-md:after:content-[""]', tone, className)}
        >
          {text}
        </button>
      }
    >
      {(close) => (
        <DuePanel
          due={due}
          onPick={(picked) => {
            close()
            onPick(picked)
          }}
        />
      )}
    </LazyPopover>
  )
}
