import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useUrlState } from '@/lib/url-state'
import { useFormat } from '@/lib/use-format'
import { Crumbs } from '@/ui/crumbs'
import { PageHeader } from '@/ui/page-header'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { Tabs } from '@/ui/tabs'
import { CalendarTab } from './calendar-tab'
import { CourseHead } from './course-head'
import { Missing } from './missing'
import { OpenOutside } from './open-outside'
import { OutlineTab } from './outline-tab'
import { PeopleFilters } from './people-filters'
import { PeopleTab } from './people-tab'
import { useCourse } from './queries'
import { courseSearch, TABS } from './search'
import type { CourseCard } from './types'

export function CoursePage() {
  const { t } = useTranslation('learning')
  const { id } = useParams({ strict: false }) as { id: string }
  const course = useCourse(id)
  const crumbs = [{ label: t('title'), to: '/courses' }, { label: course.data?.name ?? t('course.unnamed') }]
  return (
    <>
      <PageHeader title={<Crumbs items={crumbs} />}>{course.data && <OpenOutside {...course.data} />}</PageHeader>
      {course.data ? (
        <Card key={id} course={course.data} />
      ) : course.isError ? (
        <Missing what="course" error={course.error} onRetry={() => void course.refetch()} back="/courses" />
      ) : (
        <SkeletonRows rows={14} />
      )}
    </>
  )
}

function Card({ course }: { course: CourseCard }) {
  const { t } = useTranslation('learning')
  const f = useFormat()
  const [search, setSearch] = useUrlState(courseSearch)
  const { tab } = search
  const counts = { lessons: course.lessons, students: course.students, teachers: course.teachers, calendar: course.events.length }
  return (
    <>
      <CourseHead course={course} />
      <div className="flex min-h-10 shrink-0 items-center gap-1 border-b border-line px-3 max-md:flex-col max-md:items-stretch max-md:px-0">
        <Tabs
          label={t('tab.label')}
          value={tab}
          className="max-md:h-12 max-md:overflow-x-auto max-md:px-3"
          // Whom the people are narrowed down to belongs to the tab that is left.
          onChange={(next) => setSearch({ tab: next, q: undefined, group: undefined, role: undefined, student: undefined })}
          items={TABS.map((v) => ({ v, label: t(`tab.${v}`), n: f.num(counts[v]) }))}
        />
        {(tab === 'students' || tab === 'teachers') && <PeopleFilters course={course} search={search} onChange={setSearch} />}
      </div>
      {tab === 'lessons' && <OutlineTab course={course} />}
      {(tab === 'students' || tab === 'teachers') && <PeopleTab key={tab} course={course} search={search} onChange={setSearch} />}
      {tab === 'calendar' && <CalendarTab course={course} />}
    </>
  )
}
