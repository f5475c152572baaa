import { Columns3 } from 'lucide-react'
import { Button } from './button'
import { LazyMenu } from './lazy-menu'

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

/** Turns the columns of a list on and off. */
export function ColumnMenu({ label, options, onChoose }: Props) {
  const trigger = (
    <Button variant="ghost" size="sm">
      <Columns3 aria-hidden />
      {label}
    </Button>
  )
  return (
    <LazyMenu trigger={trigger} align="end">
      {(Menu) =>
        options.map(({ id, label, isShown, disabled, hint }) => (
          <Menu.CheckItem key={id} checked={isShown} disabled={disabled} onCheckedChange={(on) => onChoose(id, on)}>
            <span className="min-w-0 flex-1">{label}</span>
            {hint && <span className="text-xs text-ink-3">{hint}</span>}
          </Menu.CheckItem>
        ))
      }
    </LazyMenu>
  )
}
