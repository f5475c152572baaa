import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type ReactNode, useCallback, useEffect, useRef } from 'react'
import { cn } from '@/lib/cn'
import { useMediaQuery } from '@/lib/media-query'
import type { RowChoice } from './data-table-choice'
import { type Column, type Sort, TableHead } from './data-table-head'
import { DataRow } from './data-table-row'
import { useRovingRow } from './data-table-keys'
import { Skeleton } from './skeleton'

export type { Column, RowChoice, Sort }

type Props<R> = {
  label: string
  columns: Column<R>[]
  rows: R[]
  /** Must keep its identity between renders, or every row is measured again. */
  rowKey: (row: R) => string
  /** Enter or click. */
  onOpen?: (row: R) => void
  /** Escape, while a side panel is open. */
  onClose?: (() => void) | undefined
  /** Grows when the record changes; its row then flashes. */
  version?: (row: R) => number
  /** Row shown in a side panel. */
  selected?: string | undefined
  /** Rows that can be ticked, to do one thing with many. */
  choice?: RowChoice<R> | undefined
  sort?: Sort | undefined
  onSort?: (sort: Sort) => void
  /** Two-line row for phones, 64 px. */
  phone: (row: R) => ReactNode
  /** Rows on the server, when it counts them. */
  total?: number | undefined
  /** There are more pages. */
  hasMore?: boolean
  onEnd?: () => void
  /** Shown instead of rows when there are none. */
  empty?: ReactNode
}

const ROW = 36
const PHONE_ROW = 64

/** Virtual list of records: the server sorts and pages, this draws and walks. */
export function DataTable<R>(props: Props<R>) {
  const { label, columns, rows, rowKey, onOpen, onClose, version, selected, choice, sort, onSort, phone, total, hasMore, onEnd, empty } = props
  const scroller = useRef<HTMLDivElement>(null)
  const isPhone = useMediaQuery('(max-width: 767px)')
  const height = isPhone ? PHONE_ROW : ROW
  // Stable, or the virtualizer rebuilds all measurements on each render.
  const getItemKey = useCallback((i: number) => (rows[i] ? rowKey(rows[i]) : `more-${i}`), [rows, rowKey])
  const getScrollElement = useCallback(() => scroller.current, [])
  const estimateSize = useCallback(() => height, [height])
  const count = rows.length + (hasMore ? 1 : 0)
  const virtual = useVirtualizer({ count, getScrollElement, estimateSize, getItemKey, overscan: 8 })
  useEffect(() => virtual.measure(), [virtual, height])

  const items = virtual.getVirtualItems()
  const lastSeen = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && lastSeen >= rows.length - 1) onEnd?.()
  }, [hasMore, lastSeen, rows.length, onEnd])

  const scrollTo = useCallback((i: number) => virtual.scrollToIndex(i), [virtual])
  const onToggle = choice?.onToggle
  const { active, onKeyDown, setActive } = useRovingRow({ rows, rowKey, selected, onOpen, onClose, onToggle, scrollTo, scroller })
  const tracks = columns.map((column) => column.width)
  const style = { ['--cols' as string]: (choice ? [choice.parts.track, ...tracks] : tracks).join(' ') } as CSSProperties

  return (
    <div
      role="table"
      aria-label={label}
      aria-rowcount={(total ?? rows.length) + 1}
      style={style}
      className="flex min-h-0 min-w-0 flex-1 flex-col"
    >
      <TableHead columns={columns} sort={sort} onSort={onSort} choice={choice} count={rows.length} />
      <div ref={scroller} role="rowgroup" onKeyDown={onKeyDown} className="relative min-h-0 flex-1 overflow-y-auto">
        {rows.length === 0 && !hasMore ? (
          <div role="row" className="h-full">
            <div role="cell" className="h-full">
              {empty}
            </div>
          </div>
        ) : (
          <div role="presentation" className="relative w-full" style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => {
              const row = rows[item.index]
              if (!row) return <MoreRow key={item.key} top={item.start} height={height} />
              const id = rowKey(row)
              return (
                <DataRow
                  key={item.key}
                  row={row}
                  index={item.index}
                  top={item.start}
                  height={height}
                  columns={columns}
                  phone={isPhone ? phone : undefined}
                  focusable={active === item.index}
                  selected={selected === id}
                  chosen={choice?.chosen.has(id)}
                  choiceLabel={choice?.label(row)}
                  choiceParts={choice?.parts}
                  onToggle={onToggle}
                  onOpen={onOpen}
                  onFocus={setActive}
                  version={version?.(row)}
                />
              )
            })}
          </div>
        )}
      </div>
    </div>
  )
}

function MoreRow({ top, height }: { top: number; height: number }) {
  return (
    <div
      role="presentation"
      className={cn('absolute inset-x-0 flex items-center gap-3 px-4')}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      <Skeleton className="size-5 rounded-full" />
      <Skeleton className="w-40" />
    </div>
  )
}
