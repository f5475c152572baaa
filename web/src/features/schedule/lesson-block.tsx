import { Popover } from '@base-ui/react/popover'
import { Check, CircleHelp, TriangleAlert, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import type { LessonState, Placed } from './layout'
import { lessonHandle } from './lesson-handle'
import { useLessonWords } from './lesson-words'
import { shortName } from './names'

const LOOK: Record<LessonState, string> = {
  planned: 'tone',
  running: 'bg-accent text-on-accent',
  held: 'bg-raised text-ink-2 shadow-card',
  unmarked: 'bg-raised text-ink-2 shadow-card',
  cancelled: 'hatch bg-sunken text-ink-3 shadow-card',
}

/** An ellipsis would take a third of a narrow block: there the text is cut off. */
const CUT = 'block truncate @max-[64px]:text-clip'

type Props = { item: Placed; left: number; width: number; tabIndex: number }

/** Under an hour there is room for the group and one mark only. */
const ROOMY = 60

/** A lesson of the open day, on its place on the time axis. */
export function LessonBlock({ item, left, width, tabIndex }: Props) {
  const { t } = useTranslation('schedule')
  const words = useLessonWords()
  const { lesson, state, trouble, lane, lanes } = item
  const roomy = item.to - item.from >= ROOMY && lanes === 1
  const top = `calc(${(lane / lanes) * 100}% + ${lane === 0 ? 5 : 1}px)`
  const bottom = `calc(${((lanes - lane - 1) / lanes) * 100}% + ${lane === lanes - 1 ? 5 : 1}px)`
  return (
    <Popover.Trigger
      handle={lessonHandle}
      payload={item}
      data-lesson={lesson.id}
      tabIndex={tabIndex}
      className={cn(
        '@container absolute z-[1] flex flex-col items-stretch justify-start overflow-hidden rounded-[7px] py-1 pr-px pl-[7px] text-left text-xs leading-4 tracking-[-0.015em] transition-shadow hover:z-20 hover:shadow-lift focus-visible:z-20',
        LOOK[state],
        trouble && 'shadow-[inset_0_0_0_1.5px_var(--warn)]',
      )}
      style={{
        left: `calc(${left}% + 1px)`,
        width: `calc(${width}% - 2px)`,
        top,
        bottom,
        ['--h' as string]: item.hue,
      }}
    >
      <span
        className={cn(
          'absolute inset-y-0 left-0 w-[3px]',
          state === 'running' ? 'bg-white/40' : state === 'cancelled' ? 'bg-line-2' : 'tone-dot',
          state === 'held' && 'opacity-60',
        )}
      />
      <span
        className={cn(
          CUT,
          'font-semibold',
          state === 'cancelled' && 'line-through',
          (state === 'held' || state === 'unmarked') && 'text-ink',
        )}
      >
        {words.short(item)}
      </span>
      {roomy && (
        <span className={cn(CUT, 'text-2xs', trouble === 'noTeacher' && 'font-semibold')}>
          {lesson.teacher ? shortName(lesson.teacher.name) : t('trouble.nobody')}
        </span>
      )}
      <span className="num flex items-center gap-0.5 text-2xs @max-[52px]:gap-0 @max-[52px]:text-[10px]">
        <Mark item={item} className="size-3 @max-[52px]:size-2.5" />
        <span className={cn(CUT, state === 'cancelled' && '@max-[64px]:hidden')}>
          {state === 'cancelled' ? roomy && t('state.cancelled') : words.people(item)}
        </span>
      </span>
      <span className="sr-only">{words.rest(item)}</span>
    </Popover.Trigger>
  )
}

export function Mark({ item: { state, trouble }, className = 'size-3' }: { item: Placed; className?: string }) {
  if (trouble) return <TriangleAlert className={cn('shrink-0', className)} aria-hidden />
  if (state === 'held') return <Check className={cn('shrink-0 text-good', className)} aria-hidden />
  if (state === 'cancelled') return <X className={cn('shrink-0', className)} aria-hidden />
  if (state === 'unmarked') return <CircleHelp className={cn('shrink-0 text-warn-ink', className)} aria-hidden />
  return null
}
