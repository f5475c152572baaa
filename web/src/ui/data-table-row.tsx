import { memo, type ReactNode, useEffect, useRef } from 'react'
import { cn } from '@/lib/cn'
import type { RowChoice } from './data-table-choice'
import type { Column } from './data-table-head'
import { RowFocus } from './row-focus'

type Props<R> = {
  row: R
  index: number
  top: number
  height: number
  columns: Column<R>[]
  phone: ((row: R) => ReactNode) | undefined
  focusable: boolean
  selected: boolean
  /** Ticked; `undefined` where rows cannot be. */
  chosen: boolean | undefined
  choiceLabel: string | undefined
  choiceParts: RowChoice<R>['parts'] | undefined
  onToggle: ((row: R, range: boolean) => void) | undefined
  onOpen: ((row: R) => void) | undefined
  onFocus: (index: number) => void
  /** Grows when the record changes; the row then flashes. */
  version: number | undefined
}

function Row<R>(props: Props<R>) {
  const { row, index, top, height, columns, phone, focusable, selected, chosen, choiceLabel = '', choiceParts, onToggle, onOpen, onFocus, version } = props
  const element = useFlash(version)
  const Choice = phone ? choiceParts?.PhoneCell : choiceParts?.Cell
  const choice = onToggle && { chosen: !!chosen, label: choiceLabel, onToggle: (range: boolean) => onToggle(row, range) }
  return (
    <div
      ref={element}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected || !!chosen}
      data-index={index}
      tabIndex={focusable ? 0 : -1}
      onFocus={() => onFocus(index)}
      onClick={() => onOpen?.(row)}
      style={{ height, transform: `translateY(${top}px)` }}
      className={cn(
        'group/row absolute inset-x-0 items-center gap-3 border-b border-line px-4 outline-offset-[-2px] hover:bg-hover has-[[role=alert]]:z-10 aria-selected:bg-accent-soft',
        phone ? 'flex' : 'grid grid-cols-(--cols)',
      )}
    >
      {choice && Choice && <Choice {...choice} />}
      {phone ? (
        <div role="cell" className="flex min-w-0 flex-1 items-center gap-3">
          {phone(row)}
        </div>
      ) : (
        <RowFocus value={focusable}>
          {columns.map((column) => (
            <div
              key={column.id}
              role="cell"
              className={cn('min-w-0', !column.isEditable && 'truncate', column.align === 'right' && 'num text-right')}
            >
              {column.cell(row)}
            </div>
          ))}
        </RowFocus>
      )}
    </div>
  )
}

/** Restarts the flash when the version grows, not when the row is first drawn. */
function useFlash(version: number | undefined) {
  const element = useRef<HTMLDivElement>(null)
  const seen = useRef(version)
  useEffect(() => {
    const node = element.current
    if (node && version !== undefined && seen.current !== undefined && version > seen.current) {
      node.classList.remove('flash')
      // Reading the size between the two makes the browser start the animation anew.
      void node.offsetWidth
      node.classList.add('flash')
    }
    seen.current = version
  }, [version])
  return element
}

/** Memoised: while scrolling only rows that come into view are drawn. */
export const DataRow = memo(Row) as typeof Row
