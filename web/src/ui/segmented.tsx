import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import type { ReactNode } from 'react'

type Props<T extends string> = {
  value: T
  onChange: (value: T) => void
  items: { v: T; label: string; icon?: ReactNode }[]
  label: string
  /** Icons alone, where there is no room for words; those are still read aloud. */
  compact?: boolean
}

/** A choice of two to four, one always chosen. */
export function Segmented<T extends string>({ value, onChange, items, label, compact }: Props<T>) {
  return (
    <ToggleGroup
      aria-label={label}
      value={[value]}
      onValueChange={(next) => next[0] && onChange(next[0] as T)}
      className="inline-flex rounded-lg bg-press p-0.5"
    >
      {items.map((item) => (
        <Toggle
          key={item.v}
          value={item.v}
          className="inline-flex h-7 items-center gap-1.5 rounded-md px-2.5 text-sm font-medium whitespace-nowrap text-ink-2 transition-colors hover:text-ink data-pressed:bg-raised data-pressed:text-ink data-pressed:shadow-card max-md:h-9 dark:data-pressed:bg-[oklch(1_0_0/.12)] [&_svg]:size-3.5"
        >
          {item.icon}
          <span className={compact ? 'sr-only' : undefined}>{item.label}</span>
        </Toggle>
      ))}
    </ToggleGroup>
  )
}
