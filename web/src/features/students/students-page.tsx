import { useNavigate } from '@tanstack/react-router'
import { GraduationCap, SearchX } from 'lucide-react'
import { type FocusEvent, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useMediaQuery } from '@/lib/media-query'
import { useUrlState } from '@/lib/url-state'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { DataTable, type Sort } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LiveSearch } from '@/ui/live-search'
import { PageHeader } from '@/ui/page-header'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { useColumns } from './columns'
import { Filters } from './filters'
import { LedgerPanel } from './ledger-panel'
import { PhoneRow } from './phone-row'
import { useStudents, useSummary } from './queries'
import { listQuery, listSearch, SORTS } from './search'
import type { Student } from './types'
import { ViewTabs } from './view-tabs'

const rowKey = (student: Student) => student.id
const version = (student: Student) => student.version
const phone = (student: Student) => <PhoneRow student={student} />

export function StudentsPage() {
  const { t } = useTranslation('students')
  const [search, setSearch] = useUrlState(listSearch)
  const navigate = useNavigate()
  const students = useStudents(search)
  // Below this width there is no room for the panel: a row opens the card.
  const wide = useMediaQuery('(min-width: 1024px)')
  // The panel is the account: who may not see money opens the card at once.
  const roomy = useCan('money:read') && wide
  const selected = roomy ? students.rows.find((row) => row.id === search.student) : undefined
  const columns = useColumns(!!selected)

  const open = useCallback(
    (student: Student) => {
      if (roomy) setSearch({ student: student.id })
      else void navigate({ to: '/students/$id', params: { id: student.id } })
    },
    [roomy, setSearch, navigate],
  )
  const close = useCallback(() => setSearch({ student: undefined }), [setSearch])
  const find = useCallback((q: string | undefined) => setSearch({ q }), [setSearch])

  // While the panel is open it follows the row that the keyboard walks to.
  const follow = (event: FocusEvent<HTMLElement>) => {
    const index = event.target.closest<HTMLElement>('[data-index]')?.dataset.index
    const row = index === undefined ? undefined : students.rows[Number(index)]
    if (selected && row && row.id !== selected.id) setSearch({ student: row.id })
  }

  const sort = listQuery(search).sort
  const onSort = ({ by, desc }: Sort) => {
    const next = SORTS.find((name) => name === (desc ? `-${by}` : by))
    setSearch({ sort: next })
  }

  return (
    <>
      <PageHeader
        title={t('title')}
        meta={<Meta />}
        tabs={
          <>
            <ViewTabs view={search.view} onChange={(view) => setSearch({ view, sort: undefined, student: undefined })} />
            <div className="ml-auto">
              <Filters search={search} onChange={setSearch} />
            </div>
          </>
        }
      >
        <LiveSearch
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          value={search.q}
          onChange={find}
          className="w-60 max-md:w-44"
        />
      </PageHeader>
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col" onFocus={follow}>
          {students.isPending ? (
            <SkeletonRows rows={20} />
          ) : students.isError && students.rows.length === 0 ? (
            <ErrorState error={students.error} onRetry={() => void students.refetch()} />
          ) : (
            <DataTable
              label={t('title')}
              columns={columns}
              rows={students.rows}
              rowKey={rowKey}
              version={version}
              onOpen={open}
              onClose={selected ? close : undefined}
              selected={selected?.id}
              sort={{ by: sort.replace('-', ''), desc: sort.startsWith('-') }}
              onSort={onSort}
              phone={phone}
              total={students.total}
              hasMore={students.hasNextPage}
              onEnd={students.more}
              empty={<NoStudents filtered={isFiltered(search)} onReset={() => setSearch(CLEAR)} />}
            />
          )}
        </div>
        {selected && <LedgerPanel key={selected.id} student={selected} onClose={close} />}
      </div>
    </>
  )
}

const CLEAR = { q: undefined, view: undefined, group: undefined, branch: undefined, teacher: undefined } as never

const isFiltered = ({ q, view, group, branch, teacher }: ReturnType<typeof listSearch.parse>) =>
  !!(q || group || branch || teacher) || view !== 'all'

function Meta() {
  const { t } = useTranslation('students')
  const f = useFormat()
  const money = useCan('money:read')
  const { data } = useSummary()
  if (!data) return null
  const count = t('meta.count', { count: data.total, n: f.num(data.total) })
  if (!money || data.balanceMinor === null) return count
  return t('meta.balance', { count, balance: f.money(data.balanceMinor, { currency: data.currency }) })
}

function NoStudents({ filtered, onReset }: { filtered: boolean; onReset: () => void }) {
  const { t } = useTranslation('students')
  const migrate = useCan('migration:run')
  if (filtered) {
    return (
      <Empty
        icon={<SearchX />}
        title={t('none.title')}
        sub={t('none.sub')}
        action={<Button onClick={onReset}>{t('none.reset')}</Button>}
      />
    )
  }
  return (
    <Empty
      icon={<GraduationCap />}
      title={t('empty.title')}
      sub={t('empty.sub')}
      action={
        migrate && (
          <ButtonLink to="/settings/migration" variant="primary">
            {t('empty.action')}
          </ButtonLink>
        )
      }
    />
  )
}
