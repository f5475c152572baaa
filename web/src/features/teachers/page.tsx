import { SearchX, Users } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { useCan } from '@/api/me'
import { useMediaQuery } from '@/lib/media-query'
import { readablePhone } from '@/lib/phone'
import { useUrlState } from '@/lib/url-state'
import { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { type Column, DataTable } from '@/ui/data-table'
import { Dialog } from '@/ui/dialog'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { LiveSearch } from '@/ui/live-search'
import { PageHeader } from '@/ui/page-header'
import { Pill } from '@/ui/pill'
import { SidePanel } from '@/ui/side-panel'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { useTeachers } from './queries'
import { TeacherDetails } from './teacher-details'
import type { Teacher } from './types'

const text = z.catch(z.optional(z.string()), undefined)
const search = z.object({ q: text, teacher: text })
const rowKey = (teacher: Teacher) => teacher.id
const version = (teacher: Teacher) => teacher.version

export function TeachersPage() {
  const { t } = useTranslation('teachers')
  const f = useFormat()
  const [state, setState] = useUrlState(search)
  const teachers = useTeachers(state.q)
  const roomy = useMediaQuery('(min-width: 1024px)')
  const selected = teachers.rows.find((row) => row.id === state.teacher)
  const columns = useColumns()
  const find = useCallback((q: string | undefined) => setState({ q }), [setState])
  const open = useCallback((teacher: Teacher) => setState({ teacher: teacher.id }), [setState])
  const close = useCallback(() => setState({ teacher: undefined }), [setState])
  const phone = useCallback((teacher: Teacher) => <PhoneRow teacher={teacher} />, [])
  const count = teachers.total ?? (teachers.hasNextPage ? undefined : teachers.rows.length)

  return (
    <>
      <PageHeader title={t('title')} meta={count !== undefined && t('count', { count, n: f.num(count) })}>
        <LiveSearch
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          value={state.q}
          onChange={find}
          className="w-60 max-md:w-44"
        />
      </PageHeader>
      <div className="flex min-h-0 flex-1">
        {teachers.isPending ? (
          <div className="flex-1">
            <SkeletonRows />
          </div>
        ) : teachers.isError && teachers.rows.length === 0 ? (
          <div className="flex-1">
            <ErrorState error={teachers.error} onRetry={() => void teachers.refetch()} />
          </div>
        ) : (
          <DataTable
            label={t('title')}
            columns={columns}
            rows={teachers.rows}
            rowKey={rowKey}
            version={version}
            onOpen={open}
            onClose={selected ? close : undefined}
            selected={selected?.id}
            phone={phone}
            total={teachers.total}
            hasMore={teachers.hasNextPage}
            onEnd={teachers.more}
            empty={<NoTeachers filtered={!!state.q} onReset={() => setState({ q: undefined })} />}
          />
        )}
        {selected && roomy && (
          <SidePanel key={selected.id} label={selected.name} title={<PanelTitle teacher={selected} />} onClose={close}>
            <TeacherDetails teacher={selected} />
          </SidePanel>
        )}
      </div>
      {!roomy && (
        <Dialog open={!!selected} onOpenChange={(next) => !next && close()} title={selected?.name}>
          {selected && <TeacherDetails teacher={selected} />}
        </Dialog>
      )}
    </>
  )
}

function PanelTitle({ teacher }: { teacher: Teacher }) {
  const { t } = useTranslation('teachers')
  return (
    <>
      <Avatar name={teacher.name} size={36} />
      <div className="min-w-0">
        <h2 className="truncate text-base font-semibold">{teacher.name}</h2>
        <div className="text-xs text-ink-2">{t(teacher.archivedOn ? 'archived' : 'teaches')}</div>
      </div>
    </>
  )
}

function useColumns(): Column<Teacher>[] {
  const { t } = useTranslation('teachers')
  const f = useFormat()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('column.name'),
        width: 'minmax(160px,1.3fr)',
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-2 font-medium">
            <Avatar name={row.name} size={20} />
            <span className="truncate">{row.name}</span>
            {row.archivedOn && (
              <Pill h={260} dot={false} className="bg-press text-ink-2">
                {t('archived')}
              </Pill>
            )}
          </span>
        ),
      },
      {
        id: 'phone',
        header: t('column.phone'),
        width: '160px',
        cell: (row) => <span className="text-ink-2">{row.phones[0] ? readablePhone(row.phones[0]) : '—'}</span>,
      },
      {
        id: 'email',
        header: t('column.email'),
        width: 'minmax(140px,1fr)',
        cell: (row) => <span className="text-ink-2">{row.emails[0] ?? '—'}</span>,
      },
      { id: 'groups', header: t('column.groups'), width: '84px', align: 'right', cell: (row) => f.num(row.groupsCount) },
      {
        id: 'lessons',
        header: t('column.lessons'),
        width: '132px',
        align: 'right',
        cell: (row) => f.num(row.lessonsThisWeek),
      },
    ],
    [t, f],
  )
}

function PhoneRow({ teacher }: { teacher: Teacher }) {
  const { t } = useTranslation('teachers')
  const f = useFormat()
  return (
    <>
      <Avatar name={teacher.name} size={36} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{teacher.name}</span>
        <span className="block truncate text-xs text-ink-2">{teacher.phones[0] ? readablePhone(teacher.phones[0]) : (teacher.emails[0] ?? '—')}</span>
      </span>
      <span className="num shrink-0 text-right text-xs text-ink-2">
        {t('groupsCount', { count: teacher.groupsCount, n: f.num(teacher.groupsCount) })}
        <span className="block">{t('week', { count: teacher.lessonsThisWeek, n: f.num(teacher.lessonsThisWeek) })}</span>
      </span>
    </>
  )
}

function NoTeachers({ filtered, onReset }: { filtered: boolean; onReset: () => void }) {
  const { t } = useTranslation('teachers')
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
      icon={<Users />}
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
