import { Pencil } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useFormat } from '@/lib/use-format'
import { Block } from '@/ui/block'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { EditDialog } from './edit-dialog'
import { useRoom } from './queries'
import type { Room } from './types'

/** Where the room is and how busy; the way to its week and to editing. */
export function RoomDetails({ room }: { room: Room }) {
  const { t } = useTranslation('rooms')
  const f = useFormat()
  const may = useCan('school:write')
  // The list knows the room; the version to write on comes with the record itself.
  const known = useRoom(room.id)
  const [editing, setEditing] = useState(false)
  return (
    <div className="min-h-0 flex-1 divide-y divide-line overflow-y-auto max-lg:-mx-4 lg:px-1" tabIndex={0} role="group" aria-label={t('details')}>
      <div className="px-4 py-3">
        <dl>
          <Fact label={t('column.location')}>{room.location}</Fact>
          <Fact label={t('column.branch')}>{room.branchName}</Fact>
          <Fact label={t('column.lessons')}>{f.num(room.lessonsThisWeek)}</Fact>
        </dl>
        <div className="mt-2 flex flex-wrap gap-2">
          <ButtonLink to="/schedule" search={{ by: 'room', branch: room.branchId ?? undefined } as never} size="sm">
            {t('inSchedule')}
          </ButtonLink>
          {may && (
            <Button size="sm" disabled={!known.data} onClick={() => setEditing(true)}>
              <Pencil aria-hidden />
              {t('edit.button')}
            </Button>
          )}
        </div>
      </div>
      <Block title={t('note')}>
        <p className={room.note ? 'break-words whitespace-pre-wrap' : 'text-ink-2'}>{room.note || t('noNote')}</p>
      </Block>
      {editing && known.data && (
        <EditDialog room={known.data.record} etag={known.data.etag} onClose={() => setEditing(false)} />
      )}
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-h-[30px] items-start gap-2">
      <dt className="w-[124px] shrink-0 py-[5px] text-ink-2">{label}</dt>
      <dd className="num min-w-0 py-[5px] break-words">{children || '—'}</dd>
    </div>
  )
}
