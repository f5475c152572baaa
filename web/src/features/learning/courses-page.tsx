import { useNavigate } from '@tanstack/react-router'
import { BookOpen, SearchX } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useUrlState } from '@/lib/url-state'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { DataTable } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LiveSearch } from '@/ui/live-search'
import { PageHeader } from '@/ui/page-header'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { useCourseColumns } from './course-columns'
import { CoursePhoneRow } from './course-phone-row'
import { useCourses } from './queries'
import { coursesQuery, coursesSearch } from './search'
import { Sections } from './sections'
import { SiteFilter } from './site-filter'
import type { Course } from './types'

const rowKey = (course: Course) => course.id
const phone = (course: Course) => <CoursePhoneRow course={course} />

/** Courses of every platform. */
export function CoursesPage() {
  const { t } = useTranslation('learning')
  const f = useFormat()
  const navigate = useNavigate()
  const [search, setSearch] = useUrlState(coursesSearch)
  const courses = useCourses(coursesQuery(search))
  const columns = useCourseColumns()
  const find = useCallback((q: string | undefined) => setSearch({ q }), [setSearch])
  const open = useCallback((course: Course) => void navigate({ to: '/courses/$id', params: { id: course.id } }), [navigate])
  const count = courses.hasNextPage || courses.isPending ? undefined : courses.rows.length
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={count !== undefined && count > 0 && t('courses.count', { count, n: f.num(count) })}
        tabs={
          <>
            <Sections />
            <div className="ml-auto flex items-center gap-1.5">
              <button
                type="button"
                aria-pressed={search.removed === 1}
                onClick={() => setSearch({ removed: search.removed ? undefined : 1 })}
                className="inline-flex h-7 items-center rounded-md px-2 font-medium whitespace-nowrap text-ink-2 hover:text-ink aria-pressed:bg-press aria-pressed:text-ink max-md:h-10"
              >
                {t('filter.removed')}
              </button>
              <SiteFilter value={search.connection} onChange={(connection) => setSearch({ connection })} />
            </div>
          </>
        }
      >
        <LiveSearch label={t('courses.search')} placeholder={t('courses.placeholder')} value={search.q} onChange={find} className="w-60 max-md:w-44" />
      </PageHeader>
      {courses.isPending ? (
        <SkeletonRows rows={20} />
      ) : courses.isError && courses.rows.length === 0 ? (
        <ErrorState error={courses.error} onRetry={() => void courses.refetch()} />
      ) : (
        <DataTable
          label={t('title')}
          columns={columns}
          rows={courses.rows}
          rowKey={rowKey}
          onOpen={open}
          phone={phone}
          total={courses.total}
          hasMore={courses.hasNextPage}
          onEnd={courses.more}
          empty={<NoCourses isFiltered={!!(search.q || search.connection)} onReset={() => setSearch({ q: undefined, connection: undefined })} />}
        />
      )}
    </>
  )
}

function NoCourses({ isFiltered, onReset }: { isFiltered: boolean; onReset: () => void }) {
  const { t } = useTranslation('learning')
  const mayConnect = useCan('sync:manage')
  const maySee = useCan('sync:read')
  if (isFiltered) {
    return <Empty icon={<SearchX />} title={t('courses.none.title')} sub={t('none.sub')} action={<Button onClick={onReset}>{t('none.reset')}</Button>} />
  }
  return (
    <Empty
      icon={<BookOpen />}
      title={t('empty.title')}
      sub={t(mayConnect ? 'empty.connect' : 'empty.ask')}
      action={
        maySee && (
          <ButtonLink to="/integrations" variant={mayConnect ? 'primary' : 'secondary'}>
            {t(mayConnect ? 'empty.action' : 'empty.look')}
          </ButtonLink>
        )
      }
    />
  )
}
