import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import type { Column } from '@/ui/data-table'
import { ContactLink } from './contact-link'
import { LastSeen } from './last-seen'
import { Share } from './share'
import { SourceTile } from './source-tile'
import { AccountPill } from './standing'
import type { Learner } from './types'

export function useLearnerColumns(): Column<Learner>[] {
  const { t } = useTranslation('learning')
  const f = useFormat()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('column.name'),
        width: 'minmax(170px,1.4fr)',
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-2 font-medium">
            <SourceTile of={row} />
            <span className="truncate" title={row.email ?? undefined}>
              {row.name}
            </span>
          </span>
        ),
      },
      { id: 'status', header: t('column.status'), width: '150px', cell: (row) => <AccountPill status={row.status} /> },
      { id: 'contact', header: t('column.contact'), width: 'minmax(130px,1fr)', cell: (row) => <ContactLink {...row} /> },
      { id: 'courses', header: t('column.courses'), width: '72px', align: 'right', cell: (row) => f.num(row.courses) },
      { id: 'completed', header: t('column.completed'), width: '76px', align: 'right', cell: (row) => <span className="text-ink-2">{f.num(row.completedCourses)}</span> },
      { id: 'progress', header: t('column.progress'), width: 'minmax(110px,160px)', cell: (row) => <Share progress={row.progress} /> },
      { id: 'seen', header: t('column.seen'), width: '120px', cell: (row) => <LastSeen at={row.lastAccessAt} /> },
    ],
    [t, f],
  )
}
