import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { lessonsText, wholePercent } from './progress'
import { labelledScore } from './score'
import { ShareBar } from './share'
import type { Place } from './types'

type Props = {
  of: Pick<Place, 'progress' | 'completed' | 'completedAt' | 'doneLessons' | 'trackedLessons' | 'score' | 'maxScore'>
  className?: string
}

/** One big figure, what it is made of, and when the course was done. */
export function HowFar({ of, className }: Props) {
  const { t } = useTranslation('learning')
  const f = useFormat()
  const { progress, completed, completedAt } = of
  const isKnown = progress !== null && progress !== undefined
  const facts = [
    lessonsText(of, t, f.num),
    labelledScore(of, t, f.num),
    completedAt ? t('progress.completedOn', { day: f.day(completedAt) }) : completed && t('progress.completed'),
  ]
  return (
    <div className={cn('num', className)}>
      <div className="text-2xl font-semibold tracking-[-0.02em]">{isKnown ? f.percent(wholePercent(progress) / 100) : t('progress.off')}</div>
      {isKnown && <ShareBar progress={progress} isDone={completed || undefined} className="mt-1" />}
      <p className="mt-1.5 text-xs text-ink-2 empty:hidden">{facts.filter(Boolean).join(' · ')}</p>
    </div>
  )
}
