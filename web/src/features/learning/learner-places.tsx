import { BookOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/ui/empty'
import { PlaceLines } from './place-lines'
import type { Place } from './types'
import { useWalk } from './use-walk'

type Props = { places: Place[]; chosen: string | undefined; onChoose: (courseId: string) => void }

/** Their courses; one of them is looked into. */
export function LearnerPlaces({ places, chosen, onChoose }: Props) {
  const { t } = useTranslation('learning')
  const walk = useWalk(places.length)
  if (places.length === 0) return <Empty icon={<BookOpen />} title={t('learners.noCourses')} sub={t('learners.noCoursesSub')} />
  return (
    <ul aria-label={t('column.courses')} onKeyDown={walk.onKeyDown}>
      {places.map((place, i) => (
        <li key={place.courseId} className="border-b border-line">
          <button
            type="button"
            aria-pressed={place.courseId === chosen}
            onClick={() => onChoose(place.courseId)}
            {...walk.item(i)}
            className="block w-full px-4 py-2.5 text-left outline-offset-[-2px] hover:bg-hover aria-pressed:bg-accent-soft"
          >
            <PlaceLines place={place} withStanding />
          </button>
        </li>
      ))}
    </ul>
  )
}
