import { Popover } from '@base-ui/react/popover'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import type { Placed } from './layout'
import { lessonHandle } from './lesson-handle'
import { useLessonWords } from './lesson-words'

/** A lesson of a closed day: time and group. The keyboard reaches it by opening its day. */
export function LessonChip({ item }: { item: Placed }) {
  const f = useFormat()
  const words = useLessonWords()
  const { lesson, state, trouble } = item
  const off = state === 'cancelled'
  return (
    <Popover.Trigger
      handle={lessonHandle}
      payload={item}
      tabIndex={-1}
      className={cn(
        'num relative flex h-[18px] w-full items-center overflow-hidden rounded-[4px] pr-0.5 pl-[7px] text-left text-2xs tracking-[-0.02em] whitespace-nowrap hover:shadow-card',
        state === 'planned' && 'tone',
        state === 'running' && 'bg-accent text-on-accent',
        off && 'hatch text-ink-3 line-through',
        trouble && 'shadow-[inset_0_0_0_1px_var(--warn)]',
      )}
      style={{ ['--h' as string]: item.hue }}
    >
      <span className={cn('absolute inset-y-[2px] left-[1px] w-[3px] rounded-full', off ? 'bg-line-2' : 'tone-dot')} />
      <span className={cn('mr-1', state === 'held' || state === 'unmarked' ? 'text-ink-3' : undefined)}>
        {f.time(lesson.startsAt)}
      </span>
      <span className="truncate">{words.short(item)}</span>
      <span className="sr-only">{words.rest(item)}</span>
    </Popover.Trigger>
  )
}
