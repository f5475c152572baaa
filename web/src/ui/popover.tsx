import { Popover as Base } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

type Props = { children: ReactNode; className?: string; align?: 'start' | 'center' | 'end'; label?: string }

function Popup({ children, className, align = 'start', label }: Props) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={6} collisionPadding={8} align={align} className="z-50 outline-none">
        <Base.Popup
          aria-label={label}
          className={cn(
            'max-h-(--available-height) max-w-[calc(100vw-16px)] origin-(--transform-origin) overflow-y-auto rounded-[10px] bg-raised p-3 shadow-lift outline-none transition-[opacity,scale] duration-100 data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0',
            className,
          )}
        >
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}

export const Popover = { Root: Base.Root, Trigger: Base.Trigger, Close: Base.Close, Title: Base.Title, Popup }
