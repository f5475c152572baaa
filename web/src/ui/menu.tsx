import { Menu as Base } from '@base-ui/react/menu'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from '@/lib/cn'

type Align = 'start' | 'center' | 'end'

type PopupProps = {
  children: ReactNode
  align?: Align
  /** Where the focus goes when it closes; back to the button when left out. */
  finalFocus?: ComponentProps<typeof Base.Popup>['finalFocus']
  /** What it opens at, where that is not a trigger of its own. */
  anchor?: Element | null
}

function Popup({ children, align = 'start', finalFocus, anchor }: PopupProps) {
  return (
    <Base.Portal>
      <Base.Positioner anchor={anchor ?? undefined} sideOffset={4} align={align} className="z-50 outline-none">
        <Base.Popup finalFocus={finalFocus} className="max-h-(--available-height) min-w-48 origin-(--transform-origin) overflow-y-auto rounded-[10px] bg-raised p-1 shadow-lift outline-none transition-[opacity,scale] duration-100 data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0">
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}

function Item({
  className,
  danger,
  ...rest
}: Omit<ComponentProps<typeof Base.Item>, 'className'> & { className?: string; danger?: boolean }) {
  return (
    <Base.Item
      {...rest}
      className={cn(
        'flex h-8 items-center gap-2 rounded-md px-2 outline-none select-none data-disabled:opacity-50 data-highlighted:bg-hover max-md:h-10 [&_svg]:size-4 [&_svg]:stroke-[1.75] [&_svg]:text-ink-3',
        danger && 'text-bad-ink [&_svg]:text-bad-ink',
        className,
      )}
    />
  )
}

function Label({ children }: { children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-1.5 pb-1 text-2xs font-medium text-ink-3">{children}</Base.GroupLabel>
    </Base.Group>
  )
}

const Sep = () => <Base.Separator className="mx-1 my-1 h-px bg-line" />

export const Menu = { Root: Base.Root, Trigger: Base.Trigger, Popup, Item, Label, Sep }
