import { Check, CircleHelp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import type { LessonState } from './layout'

/** Says what the colours mean and how many there are; stands for a filter panel. */
export function Legend({ counts }: { counts: Record<LessonState, number> }) {
  const { t } = useTranslation('schedule')
  const f = useFormat()
  const states = (['held', 'running', 'planned', 'unmarked', 'cancelled'] as const).filter((state) => counts[state] > 0)
  return (
    <ul className="num ml-auto flex items-center gap-3.5 max-xl:hidden">
      {states.map((state) => (
        <li key={state} className="inline-flex items-center gap-1.5 whitespace-nowrap">
          <Key state={state} />
          {t(`legend.${state}`, { count: counts[state], n: f.num(counts[state]) })}
        </li>
      ))}
    </ul>
  )
}

function Key({ state }: { state: LessonState }) {
  if (state === 'held') return <Check className="size-3.5 text-good" aria-hidden />
  if (state === 'unmarked') return <CircleHelp className="size-3.5 text-warn-ink" aria-hidden />
  const look = {
    running: 'bg-accent',
    planned: 'tone tone-line',
    cancelled: 'hatch shadow-card',
  }[state]
  return <span aria-hidden className={`size-2.5 rounded-[3px] ${look}`} style={{ ['--h' as string]: 262 }} />
}
