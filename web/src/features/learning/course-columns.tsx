import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import type { Column } from '@/ui/data-table'
import { CourseMarks } from './course-marks'
import { FreshCell } from './fresh-line'
import { Share } from './share'
import { SourceTile } from './source-tile'
import type { Course } from './types'

export function useCourseColumns(): Column<Course>[] {
  const { t } = useTranslation('learning')
  const f = useFormat()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('column.course'),
        width: 'minmax(200px,1.6fr)',
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-2">
            <SourceTile of={row} />
            <span className="truncate font-medium" title={row.code ?? undefined}>
              {row.name}
            </span>
            <CourseMarks course={row} />
          </span>
        ),
      },
      { id: 'category', header: t('column.category'), width: 'minmax(110px,1fr)', cell: (row) => <span className="text-ink-2">{row.category ?? '—'}</span> },
      { id: 'students', header: t('column.students'), width: '76px', align: 'right', cell: (row) => f.num(row.students) },
      { id: 'progress', header: t('column.progress'), width: 'minmax(120px,170px)', cell: (row) => <Share progress={row.progress} /> },
      { id: 'completed', header: t('column.completed'), width: '76px', align: 'right', cell: (row) => <span className="text-ink-2">{f.num(row.completed)}</span> },
      { id: 'fresh', header: t('column.fresh'), width: 'minmax(110px,160px)', cell: (row) => <FreshCell of={row} /> },
    ],
    [t, f],
  )
}
