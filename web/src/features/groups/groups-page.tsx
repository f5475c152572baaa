import { useNavigate } from '@tanstack/react-router'
import { SearchX, Shapes } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { useCan } from '@/api/me'
import { useUrlState } from '@/lib/url-state'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { type Column, DataTable } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LiveSearch } from '@/ui/live-search'
import { Logo } from '@/ui/logo'
import { PageHeader } from '@/ui/page-header'
import { Pill } from '@/ui/pill'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { Tabs } from '@/ui/tabs'
import { useGroups } from './queries'
import { Seats } from './seats'
import type { Group } from './types'

const search = z.object({
  q: z.catch(z.optional(z.string()), undefined),
  view: z.catch(z._default(z.enum(['all', 'active', 'archived']), 'all'), 'all'),
})
const rowKey = (group: Group) => group.id
const version = (group: Group) => group.version

export function GroupsPage() {
  const { t } = useTranslation('groups')
  const f = useFormat()
  const navigate = useNavigate()
  const [state, setState] = useUrlState(search)
  const groups = useGroups({ q: state.q, archived: state.view === 'all' ? undefined : state.view === 'archived' })
  const columns = useColumns()
  const find = useCallback((q: string | undefined) => setState({ q }), [setState])
  const open = useCallback(
    (group: Group) => void navigate({ to: '/groups/$id', params: { id: group.id } }),
    [navigate],
  )
  const phone = useCallback((group: Group) => <PhoneRow group={group} />, [])
  const count = groups.total ?? (groups.hasNextPage ? undefined : groups.rows.length)
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={count !== undefined && t('count', { count, n: f.num(count) })}
        tabs={
          <Tabs
            label={t('view.label')}
            value={state.view}
            onChange={(view) => setState({ view })}
            items={[
              { v: 'all', label: t('view.all') },
              { v: 'active', label: t('view.active') },
              { v: 'archived', label: t('view.archived') },
            ]}
          />
        }
      >
        <LiveSearch
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          value={state.q}
          onChange={find}
          className="w-60 max-md:w-44"
        />
      </PageHeader>
      {groups.isPending ? (
        <SkeletonRows rows={20} />
      ) : groups.isError && groups.rows.length === 0 ? (
        <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />
      ) : (
        <DataTable
          label={t('title')}
          columns={columns}
          rows={groups.rows}
          rowKey={rowKey}
          version={version}
          onOpen={open}
          phone={phone}
          total={groups.total}
          hasMore={groups.hasNextPage}
          onEnd={groups.more}
          empty={
            <NoGroups
              filtered={!!state.q || state.view !== 'all'}
              onReset={() => setState({ q: undefined, view: 'all' })}
            />
          }
        />
      )}
    </>
  )
}

function useColumns(): Column<Group>[] {
  const { t } = useTranslation('groups')
  const f = useFormat()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('column.name'),
        width: 'minmax(160px,1.3fr)',
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-2 font-medium">
            <Logo name={row.name} size={18} />
            <span className="truncate">{row.name}</span>
            {row.isArchived && (
              <Pill h={260} dot={false} className="bg-press text-ink-2">
                {t('archived')}
              </Pill>
            )}
          </span>
        ),
      },
      {
        id: 'teacher',
        header: t('column.teacher'),
        width: 'minmax(140px,1fr)',
        cell: (row) => <span className="text-ink-2">{row.teacherName ?? '—'}</span>,
      },
      {
        id: 'students',
        header: t('column.students'),
        width: '140px',
        cell: (row) => <Seats taken={row.studentsCount} capacity={row.capacity} />,
      },
      {
        id: 'starts',
        header: t('column.starts'),
        width: '120px',
        cell: (row) => <span className="num text-ink-2">{row.startsOn ? f.plainDate(row.startsOn) : '—'}</span>,
      },
      {
        id: 'ends',
        header: t('column.ends'),
        width: '120px',
        cell: (row) => <span className="num text-ink-2">{row.endsOn ? f.plainDate(row.endsOn) : '—'}</span>,
      },
    ],
    [t, f],
  )
}

function PhoneRow({ group }: { group: Group }) {
  return (
    <>
      <Logo name={group.name} size={36} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{group.name}</span>
        <span className="block truncate text-xs text-ink-2">{group.teacherName ?? '—'}</span>
      </span>
      <Seats taken={group.studentsCount} capacity={group.capacity} />
    </>
  )
}

function NoGroups({ filtered, onReset }: { filtered: boolean; onReset: () => void }) {
  const { t } = useTranslation('groups')
  const migrate = useCan('migration:run')
  return filtered ? (
    <Empty
      icon={<SearchX />}
      title={t('none.title')}
      sub={t('none.sub')}
      action={<Button onClick={onReset}>{t('none.reset')}</Button>}
    />
  ) : (
    <Empty
      icon={<Shapes />}
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
