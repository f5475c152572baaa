import { useRef } from 'react'
import { cn } from '@/lib/cn'
import { Checkbox } from './checkbox'

export type RowChoice<R> = {
  /** Keys of the ticked rows. */
  chosen: ReadonlySet<string>
  /** `range`: everything from the row ticked last to this one. */
  onToggle: (row: R, range: boolean) => void
  onToggleAll: (on: boolean) => void
  /** Read aloud: «Выбрать: Мария Фролова». */
  label: (row: R) => string
  allLabel: string
  /** How ticks are drawn: `CHOICE`. Handed in, so that only lists with ticks load it. */
  parts: typeof CHOICE
}

/** Ticks every row that is loaded. */
function ChoiceHead<R>({ choice, count }: { choice: RowChoice<R>; count: number }) {
  const { chosen, onToggleAll, allLabel } = choice
  return (
    <span role="columnheader" className="flex">
      <Checkbox
        label={allLabel}
        checked={count > 0 && chosen.size === count}
        indeterminate={chosen.size > 0 && chosen.size < count}
        disabled={count === 0}
        onCheckedChange={() => onToggleAll(chosen.size < count)}
      />
    </span>
  )
}

type CellProps = { chosen: boolean; label: string; onToggle: (range: boolean) => void }

/** Shown where it is ticked, pointed at or reached with the keyboard, and always where nothing can be pointed at. */
function ChoiceCell(props: CellProps) {
  return (
    <div
      role="cell"
      onClick={(event) => event.stopPropagation()}
      className={cn(
        '-ml-4 h-full',
        !props.chosen && 'opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100 [@media(hover:none)]:opacity-100',
      )}
    >
      <Box {...props} className="pl-4" />
    </div>
  )
}

/** On phones it lies over the picture at the row's beginning: a tap there ticks, a tap elsewhere opens. */
function PhoneChoiceCell(props: CellProps) {
  return (
    <div role="cell" onClick={(event) => event.stopPropagation()} className="absolute inset-y-0 left-0 w-[68px]">
      <Box {...props} className="justify-center">
        <span
          className={cn('absolute inset-x-0 mx-auto size-9 rounded-full bg-panel shadow-card', !props.chosen && 'hidden')}
          aria-hidden
        />
      </Box>
    </div>
  )
}

function Box({ chosen, label, onToggle, className, children }: CellProps & { className: string; children?: React.ReactNode }) {
  // The click that reaches the field inside a label does not tell which keys were held.
  const range = useRef(false)
  return (
    <label
      className={cn('relative flex size-full items-center select-none', className)}
      onPointerDown={(event) => {
        range.current = event.shiftKey
      }}
    >
      {children}
      <span className={cn('relative flex', children && !chosen && 'opacity-0')}>
        <Checkbox
          label={label}
          checked={chosen}
          tabIndex={-1}
          onCheckedChange={() => {
            onToggle(range.current)
            range.current = false
          }}
        />
      </span>
    </label>
  )
}

/** `track` is of the grid, before the columns. */
export const CHOICE = { Head: ChoiceHead, Cell: ChoiceCell, PhoneCell: PhoneChoiceCell, track: '15px' }
