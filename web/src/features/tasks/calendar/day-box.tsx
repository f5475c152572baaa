import { Plus } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import type { PlainDay } from '@/lib/zoned'
import { Button } from '@/ui/button'
import { withDrag } from './with-drag'

type Props = {
  day: PlainDay
  head: ReactNode
  /** A click where nothing is plans a task; left out for those who only look. */
  onPlan: ((day: PlainDay) => void) | undefined
  children: ReactNode
  className?: string
}

/** One day: takes what is dropped on it. */
export function DayBox({ day, head, onPlan, children, className }: Props) {
  const { t } = useTranslation('tasks')
  const f = useFormat()
  const element = useRef<HTMLElement>(null)
  const [over, setOver] = useState(false)
  const isMovable = !!onPlan
  useEffect(() => {
    if (element.current && isMovable) {
      const box = element.current
      return withDrag(({ dropOnDay }) => dropOnDay(box, day, setOver))
    }
  }, [day, isMovable])
  const name = f.weekday(`${day}T12:00:00Z`)
  return (
    <section
      ref={element}
      aria-label={name}
      data-day={day}
      onClick={(event) => {
        if (event.target === event.currentTarget || (event.target instanceof HTMLElement && event.target.dataset.empty !== undefined)) onPlan?.(day)
      }}
      className={cn('group/day flex min-h-0 min-w-0 flex-col transition-colors', over && 'bg-accent-soft', className)}
    >
      <div className="flex h-7 shrink-0 items-center gap-1 px-1.5" data-empty>
        {head}
        {onPlan && (
          <Button
            variant="ghost"
            size="icon"
            aria-label={t('calendar.add', { day: name })}
            onClick={() => onPlan(day)}
            className="ml-auto size-6 opacity-0 group-hover/day:opacity-100 focus-visible:opacity-100"
          >
            <Plus className="size-3.5!" aria-hidden />
          </Button>
        )}
      </div>
      {children}
    </section>
  )
}
