import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'

/** Costs the floating layer (30 kB): not on sign-in pages, use `title` there. */
export function Tip({ label, kbd, children }: { label: string; kbd?: string; children: ReactElement }) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-50">
          <Base.Popup className="flex items-center gap-2 rounded-md bg-ink px-2 py-1 text-xs font-medium text-panel shadow-lift transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            {label}
            {kbd && <span>{kbd}</span>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
