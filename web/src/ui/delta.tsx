import { ArrowDownRight, ArrowUpRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

/** Change against an earlier period. `children` is the formatted size; `good` is about meaning, not direction. */
export function Delta({ v, good = v >= 0, children }: { v: number; good?: boolean; children: ReactNode }) {
  const Arrow = v < 0 ? ArrowDownRight : ArrowUpRight
  return (
    <span
      className={cn(
        'num inline-flex items-center text-xs font-medium whitespace-nowrap',
        good ? 'text-good-ink' : 'text-bad-ink',
      )}
    >
      <Arrow className="size-3.5" aria-hidden />
      {children}
    </span>
  )
}
