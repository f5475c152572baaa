import { cloneElement, type ComponentProps, lazy, type ReactElement, Suspense, useState } from 'react'
import type { OpenedPopoverProps } from './opened-popover'

const load = () => import('./opened-popover')
const OpenedPopover = lazy(() => load().then((module) => ({ default: module.OpenedPopover })))

type Props = Omit<OpenedPopoverProps, 'trigger'> & { trigger: ReactElement<ComponentProps<'button'>> }

/** A button with a small form behind it; the floating layer comes with the first click. */
export function LazyPopover({ trigger, ...rest }: Props) {
  const [isAsked, setAsked] = useState(false)
  const button = cloneElement(trigger, {
    'aria-haspopup': 'dialog',
    'aria-expanded': false,
    onPointerEnter: () => void load(),
    onFocus: () => void load(),
    onClick: () => setAsked(true),
  })
  if (!isAsked) return button
  return (
    <Suspense fallback={button}>
      <OpenedPopover trigger={trigger} {...rest} />
    </Suspense>
  )
}
