import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ComponentProps } from 'react'

/** Turned on and off; the menu stays open for several. */
export function CheckItem({ children, ...rest }: Omit<ComponentProps<typeof Base.CheckboxItem>, 'className'>) {
  return (
    <Base.CheckboxItem
      closeOnClick={false}
      {...rest}
      className="flex h-8 items-center gap-2 rounded-md px-2 outline-none select-none data-disabled:text-ink-3 data-highlighted:bg-hover max-md:h-10"
    >
      <span className="flex size-4 items-center justify-center text-accent-ink">
        <Base.CheckboxItemIndicator>
          <Check className="size-4 stroke-2" aria-hidden />
        </Base.CheckboxItemIndicator>
      </span>
      {children}
    </Base.CheckboxItem>
  )
}
