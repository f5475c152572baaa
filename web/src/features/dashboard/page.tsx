import { ArrowRight, School } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCan, useMe } from '@/api/me'
import { useFormat } from '@/lib/use-format'
import { useNow } from '@/lib/use-now'
import { ButtonLink } from '@/ui/button-link'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageHeader } from '@/ui/page-header'
import { Skeleton } from '@/ui/skeleton'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { Charts } from './charts'
import { Debtors } from './debtors'
import { Figures } from './figures'
import { LastMigration } from './last-migration'
import { MyDeals } from './my-deals'
import { MyTasks } from './my-tasks'
import { useDashboard } from './queries'
import { ToSort } from './to-sort'
import { TodayLessons } from './today-lessons'
import type { Dashboard } from './types'

export function DashboardPage() {
  const { t } = useTranslation('dashboard')
  const f = useFormat()
  const now = useNow()
  const dashboard = useDashboard()
  return (
    <>
      <PageHeader title={t('title')} meta={`${f.weekday(now)}, ${f.time(now)}`} />
      {dashboard.data ? (
        isEmpty(dashboard.data) ? (
          <FirstRun data={dashboard.data} />
        ) : (
          <Today data={dashboard.data} />
        )
      ) : dashboard.isError ? (
        <ErrorState error={dashboard.error} onRetry={() => void dashboard.refetch()} />
      ) : (
        <Pending />
      )}
    </>
  )
}

const isEmpty = ({ students, groups, teachers }: Dashboard) =>
  students.active + students.archived + students.leads + groups + teachers === 0

function Today({ data }: { data: Dashboard }) {
  const { t } = useTranslation('dashboard')
  return (
    <>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto" tabIndex={0} role="group" aria-label={t('title')}>
        <Figures data={data} />
        <div className="flex min-h-0 flex-1 max-lg:flex-col">
          <div className="flex min-w-0 flex-1 flex-col divide-y divide-line">
            {data.desk && <MyTasks tasks={data.desk.tasks} />}
            {data.desk && <MyDeals desk={data.desk} />}
            <Debtors data={data} />
            <ToSort last={data.lastMigration} />
            <Charts data={data} />
          </div>
          <aside
            aria-label={t('lessons.title')}
            className="w-[348px] shrink-0 border-l border-line max-lg:order-first max-lg:w-full max-lg:border-b max-lg:border-l-0"
          >
            <TodayLessons lessons={data.lessons.today} />
          </aside>
        </div>
      </div>
      {data.lastMigration && <LastMigration last={data.lastMigration} />}
    </>
  )
}

/** Nothing has arrived yet: one way to go. */
function FirstRun({ data }: { data: Dashboard }) {
  const { t } = useTranslation('dashboard')
  const { organization, demo } = useMe()
  const may = useCan('migration:run')
  // Whoever sells already has a day's work, with or without a school.
  const works = data.desk && data.desk.openDeals.length + data.desk.tasks.due > 0 ? data.desk : null
  const running = data.lastMigration && ['queued', 'running'].includes(data.lastMigration.status)
  return (
    <>
      <div className="flex min-h-0 flex-1 flex-col divide-y divide-line overflow-y-auto" tabIndex={0} role="group" aria-label={t('title')}>
        {works && <MyTasks tasks={works.tasks} />}
        {works && <MyDeals desk={works} />}
        <div className="flex-1">
          <Empty
            icon={<School />}
            title={t('first.title', { name: organization.name })}
            sub={t(may ? (demo ? 'first.subDemo' : 'first.sub') : 'first.subOther')}
            action={
              may && (
                <ButtonLink to="/settings/migration" variant="primary" size="lg">
                  {t(running ? 'first.watch' : 'first.action')}
                  <ArrowRight aria-hidden />
                </ButtonLink>
              )
            }
          />
        </div>
      </div>
      {data.lastMigration && <LastMigration last={data.lastMigration} />}
    </>
  )
}

function Pending() {
  return (
    <div aria-busy className="flex-1 overflow-hidden">
      <div className="flex h-[86px] divide-x divide-line border-b border-line">
        {Array.from({ length: 5 }, (_, i) => (
          <div key={i} className="flex flex-1 flex-col gap-3 p-4">
            <Skeleton className="w-24" />
            <Skeleton className="h-5 w-32" />
          </div>
        ))}
      </div>
      <SkeletonRows rows={10} />
    </div>
  )
}
