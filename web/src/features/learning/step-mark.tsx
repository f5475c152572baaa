import { Circle, CircleCheck, CircleDashed, CircleX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import type { StepState } from './types'

const MARKS = {
  complete: { icon: CircleCheck, ink: 'text-good-ink' },
  passed: { icon: CircleCheck, ink: 'text-good-ink' },
  failed: { icon: CircleX, ink: 'text-bad-ink' },
  incomplete: { icon: Circle, ink: 'text-ink-3' },
  untracked: { icon: CircleDashed, ink: 'text-ink-3' },
}
export type Mark = StepState | 'untracked'

/** Nothing tells whether an untracked lesson is done. */
export const markOf = ({ state, tracked }: { state: StepState; tracked: boolean }): Mark => (state === 'incomplete' && !tracked ? 'untracked' : state)

export function StepIcon({ mark, className }: { mark: Mark; className?: string }) {
  const { icon: Icon, ink } = MARKS[mark]
  return <Icon aria-hidden className={cn('size-4 shrink-0 stroke-[1.75]', ink, className)} />
}

/** The icon and its word. */
export function StepMark({ mark }: { mark: Mark }) {
  const { t } = useTranslation('learning')
  return (
    <span className="inline-flex max-w-full items-center gap-1.5">
      <StepIcon mark={mark} />
      <span className={cn('truncate', mark === 'incomplete' || mark === 'untracked' ? 'text-ink-2' : MARKS[mark].ink)}>{t(`state.${mark}`)}</span>
    </span>
  )
}
