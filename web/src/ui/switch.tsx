import { Switch as Base } from '@base-ui/react/switch'
import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<typeof Base.Root>, 'className'> & {
  /** Leave out only inside a `<label>` that has text. */
  label?: string
}

export function Switch({ label, ...rest }: Props) {
  return (
    <Base.Root
      aria-label={label}
      {...rest}
      className="relative inline-flex h-[18px] w-[30px] shrink-0 items-center rounded-full bg-line-2 p-0.5 transition-colors duration-100 data-checked:bg-accent data-disabled:opacity-50 max-md:after:absolute max-md:after:-inset-3 max-md:after:content-['']"
    >
      <Base.Thumb className="size-3.5 rounded-full bg-white shadow-sm transition-[translate] duration-100 data-checked:translate-x-3" />
    </Base.Root>
  )
}
