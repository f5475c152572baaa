import { useParams } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMediaQuery } from '@/lib/media-query'
import { useUrlState } from '@/lib/url-state'
import { Button } from '@/ui/button'
import { Crumbs } from '@/ui/crumbs'
import { PageHeader } from '@/ui/page-header'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { HowFar } from './how-far'
import { LearnerHead } from './learner-head'
import { LearnerPlaces } from './learner-places'
import { Missing } from './missing'
import { OpenOutside } from './open-outside'
import { studiedPlaces } from './places'
import { useLearner } from './queries'
import { learnerSearch } from './search'
import { Steps } from './steps'
import type { LearnerCard, Place } from './types'

export function LearnerPage() {
  const { t } = useTranslation('learning')
  const { id } = useParams({ strict: false }) as { id: string }
  const learner = useLearner(id)
  const crumbs = [{ label: t('learners.title'), to: '/learners' }, { label: learner.data?.name ?? t('learners.unnamed') }]
  return (
    <>
      <PageHeader title={<Crumbs items={crumbs} />}>{learner.data && <OpenOutside {...learner.data} />}</PageHeader>
      {learner.data ? (
        <Card key={id} learner={learner.data} />
      ) : learner.isError ? (
        <Missing what="learner" error={learner.error} onRetry={() => void learner.refetch()} back="/learners" />
      ) : (
        <SkeletonRows rows={14} />
      )}
    </>
  )
}

/** Courses at the left, what was done in the chosen one at the right; where there is no room, one after the other. */
function Card({ learner }: { learner: LearnerCard }) {
  const { t } = useTranslation('learning')
  const [search, setSearch] = useUrlState(learnerSearch)
  const wide = useMediaQuery('(min-width: 1024px)')
  const places = studiedPlaces(learner.places)
  const asked = places.find(({ courseId }) => courseId === search.course)
  const chosen = asked ?? (wide ? places[0] : undefined)
  const list = <LearnerPlaces places={places} chosen={chosen?.courseId} onChoose={(course) => setSearch({ course }, { push: !wide })} />
  return (
    <>
      <LearnerHead learner={learner} />
      {wide ? (
        <div className="grid min-h-0 flex-1 grid-cols-[minmax(300px,420px)_minmax(0,1fr)] divide-x divide-line">
          <div className="min-h-0 overflow-y-auto">{list}</div>
          {chosen && <Chosen key={chosen.courseId} place={chosen} />}
        </div>
      ) : chosen ? (
        <div className="flex min-h-0 flex-1 flex-col">
          <div className="border-b border-line px-2 py-1">
            <Button variant="ghost" className="max-md:h-10" onClick={() => setSearch({ course: undefined })}>
              <ChevronLeft aria-hidden />
              {t('learners.allCourses')}
            </Button>
          </div>
          <Chosen place={chosen} />
        </div>
      ) : (
        <div className="min-h-0 flex-1 overflow-y-auto">{list}</div>
      )}
    </>
  )
}

function Chosen({ place }: { place: Place }) {
  const { t } = useTranslation('learning')
  return (
    <section className="min-h-0 flex-1 overflow-y-auto" tabIndex={0} aria-label={t('learners.inCourse', { name: place.name })}>
      <div className="border-b border-line px-5 pt-4 pb-3">
        <h2 className="text-base font-semibold">{place.name}</h2>
        <HowFar of={place} className="mt-1" />
      </div>
      <Steps learnerId={place.studentId} courseId={place.courseId} />
    </section>
  )
}
