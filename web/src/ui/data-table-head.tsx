import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import type { RowChoice } from './data-table-choice'

export type Sort = { by: string; desc: boolean }

export type Column<R> = {
  id: string
  header: string
  /** A grid track: `minmax(150px,1.3fr)`, `88px`. */
  width: string
  cell: (row: R) => ReactNode
  align?: 'right'
  /** Edited where it stands: what is wrong may hang out of the cell. */
  isEditable?: boolean
  /** The server can sort by this column's id. */
  sortable?: boolean
}

type Props<R> = {
  columns: Column<R>[]
  sort: Sort | undefined
  onSort: ((sort: Sort) => void) | undefined
  choice: RowChoice<R> | undefined
  /** Rows that are here. */
  count: number
}

export function TableHead<R>({ columns, sort, onSort, choice, count }: Props<R>) {
  return (
    <div role="rowgroup" className="shrink-0 max-md:hidden">
      <div
        role="row"
        aria-rowindex={1}
        className="grid h-8 grid-cols-(--cols) items-center gap-3 border-b border-line px-4 text-xs font-medium text-ink-3"
      >
        {choice && <choice.parts.Head choice={choice} count={count} />}
        {columns.map((column) => (
          <Head key={column.id} column={column} sort={sort} onSort={onSort} />
        ))}
      </div>
    </div>
  )
}

function Head<R>({ column, sort, onSort }: { column: Column<R> } & Pick<Props<R>, 'sort' | 'onSort'>) {
  const sorted = sort?.by === column.id
  const Arrow = sort?.desc ? ArrowDown : ArrowUp
  const right = column.align === 'right'
  return (
    <span
      role="columnheader"
      aria-sort={sorted ? (sort.desc ? 'descending' : 'ascending') : undefined}
      className={cn('flex min-w-0 items-center', right && 'justify-end')}
    >
      {column.sortable && onSort ? (
        <button
          type="button"
          onClick={() => onSort({ by: column.id, desc: sorted ? !sort.desc : false })}
          className={cn(
            '-mx-1 flex h-6 min-w-0 items-center gap-1 rounded px-1 hover:text-ink',
            sorted && 'text-ink-2',
          )}
        >
          <span className="truncate">{column.header}</span>
          {sorted && <Arrow className="size-3 shrink-0" aria-hidden />}
        </button>
      ) : (
        <span className="truncate">{column.header}</span>
      )}
    </span>
  )
}
