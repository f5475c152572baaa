import { GripVertical } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { cn } from '@/lib/cn'
import { useRowDrag } from './use-row-drag'

type Props = {
  id: string
  /** «Переместить: …» */
  grip: string
  list: string
  onDrop: (dragged: string, over: string, edge: 'top' | 'bottom') => void
  /** One place up (−1) or down (1). */
  onStep: (by: 1 | -1) => void
  children: ReactNode
}

/** A row with a handle: the pointer drags it, arrows move it. */
export function SortableRow({ id, grip, list, onDrop, onStep, children }: Props) {
  const row = useRef<HTMLLIElement>(null)
  const handle = useRef<HTMLButtonElement>(null)
  const { edge, dragged } = useRowDrag({ row, handle, id, list, onDrop })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    onStep(event.key === 'ArrowUp' ? -1 : 1)
    // The row is put elsewhere; the focus stays with it.
    requestAnimationFrame(() => handle.current?.focus())
  }
  return (
    <li ref={row} className={cn('relative flex min-h-11 items-center gap-1 pr-2 pl-1', dragged && 'opacity-35')}>
      {edge && (
        <span
          aria-hidden
          className={cn('pointer-events-none absolute inset-x-2 z-10 h-0.5 rounded-full bg-accent', edge === 'top' ? '-top-px' : '-bottom-px')}
        />
      )}
      <button
        ref={handle}
        type="button"
        aria-label={grip}
        onKeyDown={onKeyDown}
        className="flex h-8 w-6 shrink-0 cursor-grab items-center justify-center rounded-md text-ink-3 hover:bg-hover hover:text-ink max-md:h-10"
      >
        <GripVertical className="size-4 stroke-[1.75]" aria-hidden />
      </button>
      {children}
    </li>
  )
}
