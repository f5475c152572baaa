import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

type Props = { title: string; meta?: ReactNode; action?: ReactNode; children: ReactNode; className?: string }

/** Section of a side column: a 28 px title row, then content, no box. */
export function Block({ title, meta, action, children, className }: Props) {
  return (
    <section className={cn('px-4 py-3.5', className)}>
      <div className="mb-1.5 flex h-6 items-center gap-2">
        <h2 className="font-semibold tracking-[-0.01em]">{title}</h2>
        {meta && <span className="num text-xs text-ink-3">{meta}</span>}
        <div className="ml-auto flex items-center gap-1">{action}</div>
      </div>
      {children}
    </section>
  )
}
