import { type ReactElement, type ReactNode, useState } from 'react'
import { Popover } from './popover'

export type OpenedPopoverProps = {
  trigger: ReactElement
  label: string
  align?: 'start' | 'center' | 'end'
  /** However it was closed. */
  onClose?: (() => void) | undefined
  children: (close: () => void) => ReactNode
}

/** What is behind a `<LazyPopover>`, once it was asked for. */
export function OpenedPopover({ trigger, label, align = 'start', onClose, children }: OpenedPopoverProps) {
  const [open, setOpen] = useState(true)
  const turn = (next: boolean) => {
    setOpen(next)
    if (!next) onClose?.()
  }
  return (
    <Popover.Root open={open} onOpenChange={turn}>
      <Popover.Trigger render={trigger} />
      <Popover.Popup label={label} align={align}>
        {children(() => turn(false))}
      </Popover.Popup>
    </Popover.Root>
  )
}
