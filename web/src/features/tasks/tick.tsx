import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import type { Task } from './types'

type Props = { task: Task; late?: boolean; onTick: ((task: Task) => void) | undefined; className?: string }

/** The circle that says «done», or takes it back. */
export function Tick({ task, late, onTick, className }: Props) {
  const { t } = useTranslation('tasks')
  const isDone = !!task.doneAt
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={isDone}
      aria-label={t('tick', { title: task.title })}
      disabled={!onTick}
      onClick={(event) => {
        event.stopPropagation()
        onTick?.(task)
      }}
      className={cn(
        'group/tick relative flex size-[18px] shrink-0 items-center justify-center rounded-full transition-colors max-md:after:absolute max-md:after:-inset-3 max-md:after:content-[""]',
        isDone
          ? 'bg-good text-white dark:text-black'
          : cn('shadow-[inset_0_0_0_1.5px_var(--ink-3)] enabled:hover:shadow-[inset_0_0_0_1.5px_var(--good)]', late && 'shadow-[inset_0_0_0_1.5px_var(--bad)]'),
        className,
      )}
    >
      <Check
        className={cn('size-3 stroke-[3]', !isDone && 'text-good opacity-0 group-enabled/tick:group-hover/tick:opacity-100')}
        aria-hidden
      />
    </button>
  )
}
