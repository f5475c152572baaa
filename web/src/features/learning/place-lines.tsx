import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { lessonsText, wholePercent } from './progress'
import { labelledScore } from './score'
import { ShareBar } from './share'
import type { Place } from './types'
import { useFreshText } from './use-moment'

type Props = {
  place: Place
  /** Says how they stand in the course, also where that is nothing special. */
  withStanding?: boolean
  /** Older than what the platform's other courses are as of. */
  isLate?: boolean
}

/** Course and score, bar, lessons done and when it was finished. */
export function PlaceLines({ place, withStanding, isLate }: Props) {
  const { t } = useTranslation('learning')
  const f = useFormat()
  const fresh = useFreshText()
  const { progress, completed, completedAt, status } = place
  const isKnown = progress !== null && progress !== undefined
  const facts = [
    isKnown ? f.percent(wholePercent(progress) / 100) : t('progress.off'),
    lessonsText(place, t, f.num),
    completedAt ? t('progress.completedOn', { day: f.day(completedAt) }) : completed && t('progress.completed'),
    (withStanding || status !== 'active') && t(`standing.${status}`).toLocaleLowerCase(f.lang),
  ]
  return (
    <span className="block">
      <span className="flex items-baseline gap-3">
        <span className="min-w-0 flex-1 truncate font-medium">{place.name}</span>
        <span className="num shrink-0 text-ink-2">{labelledScore(place, t, f.num)}</span>
      </span>
      {isKnown && <ShareBar progress={progress} isDone={completed || undefined} className="my-1.5" />}
      <span className="num flex justify-between gap-3 text-xs text-ink-2">
        <span>{facts.filter(Boolean).join(' · ')}</span>
        {isLate && <span className="shrink-0 text-warn-ink">{fresh(place)}</span>}
      </span>
    </span>
  )
}
