import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { Dot } from './dot'
import { type Tone, toneInk } from './tone'

/** A dot and a word: «● На связи». */
export function State({ s, children, className }: { s: Tone; children: ReactNode; className?: string }) {
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1.5 font-medium whitespace-nowrap',
        s === 'good' || s === 'live' ? 'text-ink-2' : toneInk[s],
        className,
      )}
    >
      <Dot s={s} />
      {children}
    </span>
  )
}
