import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { CheckItem } from './check-item'
import { Menu } from './menu'

const PARTS = { Item: Menu.Item, CheckItem, Label: Menu.Label, Sep: Menu.Sep }

export type OpenedMenuProps = Pick<ComponentProps<typeof Menu.Popup>, 'align' | 'finalFocus'> & {
  trigger: ReactElement
  onOpen?: ((open: boolean) => void) | undefined
  children: (menu: typeof PARTS) => ReactNode
}

/** The menu behind a `<LazyMenu>`, once it was asked for. */
export function OpenedMenu({ trigger, onOpen, align = 'start', finalFocus, children }: OpenedMenuProps) {
  return (
    <Menu.Root defaultOpen onOpenChange={(open) => onOpen?.(open)}>
      <Menu.Trigger render={trigger} />
      <Menu.Popup align={align} finalFocus={finalFocus}>
        {children(PARTS)}
      </Menu.Popup>
    </Menu.Root>
  )
}
