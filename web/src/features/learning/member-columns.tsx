import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import type { Column } from '@/ui/data-table'
import { LastSeen } from './last-seen'
import { scoreText } from './score'
import { Share } from './share'
import { StandingPill } from './standing'
import type { Member } from './types'

type Options = {
  /** They have no progress of their own. */
  isTeachers: boolean
  /** The side panel takes its part of the width. */
  isNarrow: boolean
}

export function useMemberColumns({ isTeachers, isNarrow }: Options): Column<Member>[] {
  const { t } = useTranslation('learning')
  const f = useFormat()
  return useMemo(() => {
    const all: (Column<Member> | false)[] = [
      {
        id: 'name',
        header: t('column.name'),
        width: 'minmax(150px,1.3fr)',
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-2 font-medium">
            <Avatar name={row.name} size={20} />
            <span className="truncate">{row.name}</span>
          </span>
        ),
      },
      isTeachers && { id: 'email', header: t('column.email'), width: 'minmax(140px,1fr)', cell: (row) => <span className="text-ink-2">{row.email ?? '—'}</span> },
      { id: 'groups', header: t('column.groups'), width: 'minmax(80px,.8fr)', cell: (row) => <Names names={row.groups} /> },
      !isNarrow && { id: 'status', header: t('column.status'), width: '118px', cell: (row) => <StandingPill status={row.status} /> },
      !isTeachers && { id: 'progress', header: t('column.progress'), width: 'minmax(100px,150px)', cell: (row) => <Share progress={row.progress} isDone={row.completed} /> },
      !isTeachers && !isNarrow && { id: 'done', header: t('column.done'), width: '72px', align: 'right', cell: (row) => f.num(row.doneLessons) },
      !isTeachers && { id: 'score', header: t('column.score'), width: '96px', align: 'right', cell: (row) => scoreText(row, t, f.num) ?? <span className="text-ink-2">—</span> },
      !isNarrow && { id: 'seen', header: t('column.seen'), width: '112px', cell: (row) => <LastSeen at={row.lastAccessAt} /> },
    ]
    return all.filter((column) => column !== false)
  }, [t, f, isTeachers, isNarrow])
}

/** All of them on hover: the column shows what fits. */
function Names({ names }: { names: string[] }) {
  const text = names.join(', ')
  return text ? <span title={text}>{text}</span> : <span className="text-ink-2">—</span>
}
