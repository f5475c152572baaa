import { Checkbox as Base } from '@base-ui/react/checkbox'
import { Check, Minus } from 'lucide-react'
import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<typeof Base.Root>, 'className'> & {
  /** Read by assistive technology; leave it out only inside a `<label>` that has text. */
  label?: string
}

export function Checkbox({ label, ...rest }: Props) {
  return (
    <Base.Root
      aria-label={label}
      {...rest}
      className="relative flex size-[15px] shrink-0 items-center justify-center rounded-[4px] bg-panel shadow-[inset_0_0_0_1px_var(--line-2)] transition-colors hover:shadow-[inset_0_0_0_1px_var(--ink-3)] data-checked:bg-accent data-checked:shadow-none data-disabled:opacity-50 data-indeterminate:bg-accent data-indeterminate:shadow-none max-md:after:absolute max-md:after:-inset-3 max-md:after:content-['']"
    >
      <Base.Indicator
        className="text-on-accent [&_svg]:size-3 [&_svg]:stroke-[3]"
        render={(props, state) => <span {...props}>{state.indeterminate ? <Minus /> : <Check />}</span>}
      />
    </Base.Root>
  )
}
