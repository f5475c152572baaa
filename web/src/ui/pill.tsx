import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

/** Hues with a meaning: lead 250, trial 305, active 155, pause 80, lost 20. */
export function Pill({
  h,
  children,
  dot = true,
  className,
}: {
  h: number
  children: ReactNode
  dot?: boolean
  className?: string
}) {
  return (
    <span
      className={cn(
        'tone inline-flex h-5 items-center gap-1.5 rounded-[5px] px-1.5 text-xs font-medium whitespace-nowrap',
        className,
      )}
      style={{ ['--h' as string]: h }}
    >
      {dot && <span className="tone-dot size-1.5 rounded-full" />}
      {children}
    </span>
  )
}
