import { Menu as Base } from '@base-ui/react/menu'
import { Check, Columns3 } from 'lucide-react'
import { Button } from './button'
import { Menu } from './menu'

export type ColumnOption = {
  id: string
  label: string
  isShown: boolean
  /** Always there. */
  disabled?: boolean
  /** «Не помещается» */
  hint?: string
}

type Props = { label: string; options: ColumnOption[]; onChoose: (id: string, on: boolean) => void }

/** Turns the columns of a list on and off; stays open for several. */
export function ColumnMenu({ label, options, onChoose }: Props) {
  return (
    <Menu.Root>
      <Menu.Trigger render={<Button variant="ghost" size="sm" />}>
        <Columns3 aria-hidden />
        {label}
      </Menu.Trigger>
      <Menu.Popup align="end">
        {options.map(({ id, label, isShown, disabled, hint }) => (
          <Base.CheckboxItem
            key={id}
            checked={isShown}
            disabled={disabled}
            closeOnClick={false}
            onCheckedChange={(on) => onChoose(id, on)}
            className="flex h-8 items-center gap-2 rounded-md px-2 outline-none select-none data-disabled:text-ink-3 data-highlighted:bg-hover"
          >
            <span className="flex size-4 items-center justify-center text-accent-ink">
              <Base.CheckboxItemIndicator>
                <Check className="size-4 stroke-2" aria-hidden />
              </Base.CheckboxItemIndicator>
            </span>
            <span className="min-w-0 flex-1">{label}</span>
            {hint && <span className="text-xs text-ink-3">{hint}</span>}
          </Base.CheckboxItem>
        ))}
      </Menu.Popup>
    </Menu.Root>
  )
}
