import { cloneElement, type ComponentProps, lazy, type ReactElement, Suspense, useState } from 'react'
import type { OpenedMenuProps } from './opened-menu'

const load = () => import('./opened-menu')
const OpenedMenu = lazy(() => load().then((module) => ({ default: module.OpenedMenu })))

type Props = Omit<OpenedMenuProps, 'trigger'> & { trigger: ReactElement<ComponentProps<'button'>> }

/** A button with a menu; the menu itself (28 kB with its floating layer) comes with the first click. */
export function LazyMenu({ trigger, onOpen, ...rest }: Props) {
  const [isAsked, setAsked] = useState(false)
  const button = cloneElement(trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: () => void load(),
    onFocus: () => void load(),
    onClick: () => {
      setAsked(true)
      onOpen?.(true)
    },
  })
  if (!isAsked) return button
  return (
    <Suspense fallback={button}>
      <OpenedMenu trigger={trigger} onOpen={onOpen} {...rest} />
    </Suspense>
  )
}
