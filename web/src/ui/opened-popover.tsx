import { type ReactElement, type ReactNode, useState } from 'react'
import { Popover } from './popover'

export type OpenedPopoverProps = {
  trigger: ReactElement
  label: string
  align?: 'start' | 'center' | 'end'
  children: (close: () => void) => ReactNode
}

/** What is behind a `<LazyPopover>`, once it was asked for. */
export function OpenedPopover({ trigger, label, align = 'start', children }: OpenedPopoverProps) {
  const [open, setOpen] = useState(true)
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger render={trigger} />
      <Popover.Popup label={label} align={align}>
        {children(() => setOpen(false))}
      </Popover.Popup>
    </Popover.Root>
  )
}
