import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { type Tone, toneInk } from './tone'

export type TabItem<T extends string> = { v: T; label: string; n?: ReactNode; tone?: Tone }

type Props<T extends string> = {
  value: T
  onChange: (value: T) => void
  items: TabItem<T>[]
  label: string
  className?: string
}

/** Row of views with counts; what is chosen belongs in the address. */
export function Tabs<T extends string>({ value, onChange, items, label, className }: Props<T>) {
  return (
    <div role="group" aria-label={label} className={cn('flex items-center gap-1', className)}>
      {items.map((item) => (
        <button
          key={item.v}
          type="button"
          aria-pressed={value === item.v}
          onClick={() => onChange(item.v)}
          className="inline-flex h-7 items-center gap-1.5 rounded-md px-2 font-medium whitespace-nowrap text-ink-2 hover:text-ink aria-pressed:bg-press aria-pressed:text-ink max-md:h-10"
        >
          {item.label}
          {item.n !== undefined && (
            <span
              className={cn(
                'num text-xs',
                item.tone ? `${toneInk[item.tone]} font-semibold` : value === item.v ? 'text-ink-2' : 'text-ink-3',
              )}
            >
              {item.n}
            </span>
          )}
        </button>
      ))}
    </div>
  )
}
