import { type ComponentProps, useContext } from 'react'
import { cn } from '@/lib/cn'
import { InlineField } from './inline-field'
import { RowFocus } from './row-focus'

/** A cell that is edited where it stands. A press on it is not a press on its row, and what is wrong hangs below the row. */
export function CellField({ className, ...rest }: Omit<ComponentProps<typeof InlineField>, 'tabIndex'>) {
  const isReached = useContext(RowFocus)
  if (!rest.onSave) return <span className={cn('block min-w-0 truncate', className)}>{rest.children ?? rest.text}</span>
  return (
    <div
      role="presentation"
      onClick={(event) => event.stopPropagation()}
      className="relative min-w-0 [&_[role=alert]]:absolute [&_[role=alert]]:top-full [&_[role=alert]]:z-10 [&_[role=alert]]:rounded-md [&_[role=alert]]:bg-raised [&_[role=alert]]:px-2 [&_[role=alert]]:py-1 [&_[role=alert]]:whitespace-normal [&_[role=alert]]:shadow-lift"
    >
      <InlineField {...rest} tabIndex={isReached ? 0 : -1} className={cn('w-full truncate', className)} />
    </div>
  )
}
