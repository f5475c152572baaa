import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { TagChips } from '@/features/tags'
import type { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import { CellField } from '@/ui/cell-field'
import type { Column } from '@/ui/data-table'
import type { SalesRecord } from './record'
import { since } from './since'
import type { Cells } from './use-list-editor'

/** A plain value, or a dash where there is none. */
export const Plain = ({ children }: { children?: ReactNode }) => <span className="text-ink-2">{children || '—'}</span>

/** Columns that both kinds have; where they stand is up to each list. */
export function recordColumns<R extends SalesRecord>(t: TFunction, f: ReturnType<typeof useFormat>, cells: Cells) {
  return {
    deals: {
      id: 'deals',
      header: t('column.deals'),
      width: '56px',
      cell: ({ openDealsCount }) => <Plain>{openDealsCount > 0 && f.num(openDealsCount)}</Plain>,
    },
    owner: {
      id: 'owner',
      header: t('column.owner'),
      width: 'minmax(116px,.9fr)',
      cell: ({ owner }) =>
        owner ? (
          <span className="flex min-w-0 items-center gap-2 text-ink-2">
            <Avatar name={owner.name} size={18} />
            <span className="truncate">{owner.name}</span>
          </span>
        ) : (
          <Plain />
        ),
    },
    source: {
      id: 'source',
      header: t('column.source'),
      width: 'minmax(100px,.7fr)',
      isExtra: true,
      isEditable: true,
      cell: (record) => (
        <CellField {...cells.text(record, 'source')}>
          <Plain>{record.source}</Plain>
        </CellField>
      ),
    },
    tags: {
      id: 'tags',
      header: t('tags:title'),
      width: 'minmax(104px,.9fr)',
      cell: ({ tags }) => (tags.length > 0 ? <TagChips tags={tags} most={2} /> : <Plain />),
    },
    createdAt: {
      id: 'createdAt',
      header: t('column.created'),
      width: '100px',
      align: 'right',
      sortable: true,
      isExtra: true,
      cell: ({ createdAt }) => <Plain>{f.day(createdAt)}</Plain>,
    },
    updatedAt: {
      id: 'updatedAt',
      header: t('column.updated'),
      width: '100px',
      align: 'right',
      sortable: true,
      cell: ({ updatedAt }) => <Plain>{since(updatedAt, f)}</Plain>,
    },
  } satisfies { [id: string]: Column<R> & { isExtra?: boolean } }
}
