import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import type { Column } from '@/ui/data-table'
import { scoreText } from './score'
import { StandingPill } from './standing'
import { markOf, StepMark } from './step-mark'
import type { Lesson, LessonStudent } from './types'

export const isTracked = ({ tracking }: Pick<Lesson, 'tracking'>) => tracking !== 'none'

export function useLessonColumns(lesson: Lesson): Column<LessonStudent>[] {
  const { t } = useTranslation('learning')
  const f = useFormat()
  const tracked = isTracked(lesson)
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('column.name'),
        width: 'minmax(160px,1.4fr)',
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-2 font-medium">
            <Avatar name={row.name} size={20} />
            <span className="truncate">{row.name}</span>
          </span>
        ),
      },
      { id: 'status', header: t('column.status'), width: '130px', cell: (row) => <StandingPill status={row.status} /> },
      {
        id: 'state',
        header: t('column.state'),
        width: 'minmax(150px,1fr)',
        cell: (row) => (
          <span className="flex items-center gap-2">
            <StepMark mark={markOf({ ...row, tracked })} />
            {row.overridden && <span className="truncate text-xs text-ink-2">{t('state.byTeacher')}</span>}
          </span>
        ),
      },
      {
        id: 'at',
        header: t('column.at'),
        width: '150px',
        cell: (row) => {
          const at = row.reachedAt ?? row.gradedAt
          return <span className="num text-ink-2">{at ? f.dateTime(at) : '—'}</span>
        },
      },
      { id: 'score', header: t('column.score'), width: '110px', align: 'right', cell: (row) => scoreText(row, t, f.num) ?? <span className="text-ink-2">—</span> },
    ],
    [t, f, tracked],
  )
}
