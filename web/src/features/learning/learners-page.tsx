import { useNavigate } from '@tanstack/react-router'
import { SearchX, Users } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useUrlState } from '@/lib/url-state'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { DataTable } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LiveSearch } from '@/ui/live-search'
import { PageHeader } from '@/ui/page-header'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { Choice } from './choice'
import { useLearnerColumns } from './learner-columns'
import { LearnerPhoneRow } from './learner-phone-row'
import { useLearners } from './queries'
import { learnersQuery, learnersSearch, STATUSES } from './search'
import { Sections } from './sections'
import { SiteFilter } from './site-filter'
import type { Learner } from './types'

const rowKey = (learner: Learner) => learner.id
const phone = (learner: Learner) => <LearnerPhoneRow learner={learner} />
const CLEAR = { q: undefined, status: undefined, linked: undefined, connection: undefined }

/** Students of every platform, and whose contacts they are. */
export function LearnersPage() {
  const { t } = useTranslation('learning')
  const f = useFormat()
  const navigate = useNavigate()
  const [search, setSearch] = useUrlState(learnersSearch)
  const learners = useLearners(learnersQuery(search))
  const columns = useLearnerColumns()
  const find = useCallback((q: string | undefined) => setSearch({ q }), [setSearch])
  const open = useCallback((learner: Learner) => void navigate({ to: '/learners/$id', params: { id: learner.id } }), [navigate])
  const count = learners.total ?? (learners.hasNextPage || learners.isPending ? undefined : learners.rows.length)
  return (
    <>
      <PageHeader
        title={t('learners.title')}
        meta={count ? t('learners.count', { count, n: f.num(count) }) : undefined}
        tabs={
          <>
            <Sections />
            <div className="ml-auto flex items-center gap-1.5">
              <Choice
                label={t('filter.status')}
                any={t('filter.anyStatus')}
                value={search.status}
                options={STATUSES.map((v) => ({ v, label: t(`account.${v}`) }))}
                onChange={(status) => setSearch({ status })}
              />
              <Choice
                label={t('filter.linked')}
                any={t('filter.anyLinked')}
                value={search.linked}
                options={[
                  { v: 'yes', label: t('filter.isLinked') },
                  { v: 'no', label: t('filter.isNotLinked') },
                ]}
                onChange={(linked) => setSearch({ linked })}
              />
              <SiteFilter value={search.connection} onChange={(connection) => setSearch({ connection })} />
            </div>
          </>
        }
      >
        <LiveSearch label={t('people.search')} placeholder={t('people.placeholder')} value={search.q} onChange={find} className="w-60 max-md:w-44" />
      </PageHeader>
      {learners.isPending ? (
        <SkeletonRows rows={20} />
      ) : learners.isError && learners.rows.length === 0 ? (
        <ErrorState error={learners.error} onRetry={() => void learners.refetch()} />
      ) : (
        <DataTable
          label={t('learners.title')}
          columns={columns}
          rows={learners.rows}
          rowKey={rowKey}
          onOpen={open}
          phone={phone}
          total={learners.total}
          hasMore={learners.hasNextPage}
          onEnd={learners.more}
          empty={
            Object.values(search).some(Boolean) ? (
              <Empty icon={<SearchX />} title={t('people.none')} sub={t('none.sub')} action={<Button onClick={() => setSearch(CLEAR)}>{t('none.reset')}</Button>} />
            ) : (
              <Empty icon={<Users />} title={t('learners.empty.title')} sub={t('learners.empty.sub')} />
            )
          }
        />
      )}
    </>
  )
}
