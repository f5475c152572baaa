import { useNavigate } from '@tanstack/react-router'
import { DoorOpen } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Bar } from '@/ui/bar'
import { ButtonLink } from '@/ui/button-link'
import { type Column, DataTable } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Logo } from '@/ui/logo'
import { PageHeader } from '@/ui/page-header'
import { Pill } from '@/ui/pill'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { useRooms } from './queries'
import type { Room } from './types'

const rowKey = (room: Room) => room.id
const version = (room: Room) => room.version

export function RoomsPage() {
  const { t } = useTranslation('rooms')
  const f = useFormat()
  const navigate = useNavigate()
  const rooms = useRooms()
  const busiest = Math.max(1, ...rooms.rows.map((room) => room.lessonsThisWeek))
  const columns = useColumns(busiest)
  const open = useCallback(() => void navigate({ to: '/schedule', search: { by: 'room' } as never }), [navigate])
  const phone = useCallback((room: Room) => <PhoneRow room={room} />, [])
  const count = rooms.total ?? (rooms.hasNextPage ? undefined : rooms.rows.length)
  return (
    <>
      <PageHeader title={t('title')} meta={count !== undefined && t('count', { count, n: f.num(count) })}>
        <ButtonLink to="/schedule" search={{ by: 'room' } as never} variant="ghost">
          {t('schedule')}
        </ButtonLink>
      </PageHeader>
      {rooms.isPending ? (
        <SkeletonRows />
      ) : rooms.isError && rooms.rows.length === 0 ? (
        <ErrorState error={rooms.error} onRetry={() => void rooms.refetch()} />
      ) : (
        <DataTable
          label={t('title')}
          columns={columns}
          rows={rooms.rows}
          rowKey={rowKey}
          version={version}
          onOpen={open}
          phone={phone}
          total={rooms.total}
          hasMore={rooms.hasNextPage}
          onEnd={rooms.more}
          empty={
            <Empty
              icon={<DoorOpen />}
              title={t('empty.title')}
              sub={t('empty.sub')}
              action={
                <ButtonLink to="/settings/migration" variant="primary">
                  {t('empty.action')}
                </ButtonLink>
              }
            />
          }
        />
      )}
    </>
  )
}

function useColumns(busiest: number): Column<Room>[] {
  const { t } = useTranslation('rooms')
  const f = useFormat()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('column.name'),
        width: 'minmax(150px,1fr)',
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-2 font-medium">
            <Logo name={row.name} size={18} />
            <span className="truncate">{row.name}</span>
            {!row.isActive && (
              <Pill h={260} dot={false}>
                {t('inactive')}
              </Pill>
            )}
          </span>
        ),
      },
      {
        id: 'location',
        header: t('column.location'),
        width: 'minmax(140px,1fr)',
        cell: (row) => <span className="text-ink-2">{row.location ?? '—'}</span>,
      },
      {
        id: 'branch',
        header: t('column.branch'),
        width: 'minmax(120px,1fr)',
        cell: (row) => <span className="text-ink-2">{row.branchName ?? '—'}</span>,
      },
      {
        id: 'lessons',
        header: t('column.lessons'),
        width: '200px',
        cell: (row) => (
          <span className="flex items-center gap-3">
            <span className="num w-6 text-right">{f.num(row.lessonsThisWeek)}</span>
            <Bar
              v={(row.lessonsThisWeek / busiest) * 100}
              label={t('week', { count: row.lessonsThisWeek, n: f.num(row.lessonsThisWeek) })}
              className="h-1 flex-1"
            />
          </span>
        ),
      },
    ],
    [t, f, busiest],
  )
}

function PhoneRow({ room }: { room: Room }) {
  const { t } = useTranslation('rooms')
  const f = useFormat()
  return (
    <>
      <Logo name={room.name} size={36} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{room.name}</span>
        <span className="block truncate text-xs text-ink-2">
          {[room.location, room.branchName].filter(Boolean).join(' · ') || '—'}
        </span>
      </span>
      <span className="num shrink-0 text-xs text-ink-2">
        {t('week', { count: room.lessonsThisWeek, n: f.num(room.lessonsThisWeek) })}
      </span>
    </>
  )
}
