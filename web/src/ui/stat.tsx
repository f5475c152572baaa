import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

type Props = { label: string; value: ReactNode; foot?: ReactNode; spark?: ReactNode; className?: string }

/** One figure of a figures row. */
export function Stat({ label, value, foot, spark, className }: Props) {
  return (
    <div className={cn('min-w-0 p-4 py-3', className)}>
      <div className="truncate text-xs text-ink-2">{label}</div>
      <div className="mt-0.5 flex items-end justify-between gap-2">
        <div className="num text-xl font-semibold tracking-[-0.02em] whitespace-nowrap">{value}</div>
        {spark}
      </div>
      {foot && <div className="mt-0.5 flex items-center gap-1.5 truncate text-xs text-ink-3">{foot}</div>}
    </div>
  )
}
