import { DoorOpen } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { useCan } from '@/api/me'
import { useMediaQuery } from '@/lib/media-query'
import { useUrlState } from '@/lib/url-state'
import { useFormat } from '@/lib/use-format'
import { Bar } from '@/ui/bar'
import { ButtonLink } from '@/ui/button-link'
import { type Column, DataTable } from '@/ui/data-table'
import { Dialog } from '@/ui/dialog'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Logo } from '@/ui/logo'
import { PageHeader } from '@/ui/page-header'
import { Pill } from '@/ui/pill'
import { SidePanel } from '@/ui/side-panel'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { useRooms } from './queries'
import { RoomDetails } from './room-details'
import type { Room } from './types'

const search = z.object({ room: z.catch(z.optional(z.string()), undefined) })
const rowKey = (room: Room) => room.id
const version = (room: Room) => room.version

export function RoomsPage() {
  const { t } = useTranslation('rooms')
  const f = useFormat()
  const [state, setState] = useUrlState(search)
  const rooms = useRooms()
  const roomy = useMediaQuery('(min-width: 1024px)')
  const selected = rooms.rows.find((row) => row.id === state.room)
  const busiest = Math.max(1, ...rooms.rows.map((room) => room.lessonsThisWeek))
  const columns = useColumns(busiest)
  const open = useCallback((room: Room) => setState({ room: room.id }), [setState])
  const close = useCallback(() => setState({ room: undefined }), [setState])
  const phone = useCallback((room: Room) => <PhoneRow room={room} />, [])
  const count = rooms.total ?? (rooms.hasNextPage ? undefined : rooms.rows.length)
  return (
    <>
      <PageHeader title={t('title')} meta={count !== undefined && t('count', { count, n: f.num(count) })}>
        <ButtonLink to="/schedule" search={{ by: 'room' } as never} variant="ghost">
          {t('schedule')}
        </ButtonLink>
      </PageHeader>
      <div className="flex min-h-0 flex-1">
        {rooms.isPending ? (
          <div className="flex-1">
            <SkeletonRows />
          </div>
        ) : rooms.isError && rooms.rows.length === 0 ? (
          <div className="flex-1">
            <ErrorState error={rooms.error} onRetry={() => void rooms.refetch()} />
          </div>
        ) : (
          <DataTable
            label={t('title')}
            columns={columns}
            rows={rooms.rows}
            rowKey={rowKey}
            version={version}
            onOpen={open}
            onClose={selected ? close : undefined}
            selected={selected?.id}
            phone={phone}
            total={rooms.total}
            hasMore={rooms.hasNextPage}
            onEnd={rooms.more}
            empty={<NoRooms />}
          />
        )}
        {selected && roomy && (
          <SidePanel key={selected.id} label={selected.name} title={<PanelTitle room={selected} />} onClose={close}>
            <RoomDetails room={selected} />
          </SidePanel>
        )}
      </div>
      {!roomy && (
        <Dialog open={!!selected} onOpenChange={(next) => !next && close()} title={selected?.name}>
          {selected && <RoomDetails room={selected} />}
        </Dialog>
      )}
    </>
  )
}

function PanelTitle({ room }: { room: Room }) {
  const { t } = useTranslation('rooms')
  return (
    <>
      <Logo name={room.name} size={36} />
      <div className="min-w-0">
        <h2 className="truncate text-base font-semibold">{room.name}</h2>
        <div className="text-xs text-ink-2">{t(room.isActive ? 'works' : 'inactive')}</div>
      </div>
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
        width: 'minmax(176px,1.3fr)',
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-2 font-medium">
            <Logo name={row.name} size={18} />
            <span className="truncate">{row.name}</span>
            {!row.isActive && (
              <Pill h={260} dot={false} className="bg-press text-ink-2">
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

function NoRooms() {
  const { t } = useTranslation('rooms')
  const migrate = useCan('migration:run')
  return (
    <Empty
      icon={<DoorOpen />}
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
