import { cn } from '@/lib/cn'
import { type Tone, toneDot } from './tone'

/** 6 px state mark; `live` pulses. */
export function Dot({ s }: { s: Tone }) {
  return (
    <span aria-hidden className="relative inline-flex size-1.5 shrink-0">
      {s === 'live' && (
        <span className="absolute inset-0 animate-[pulse-ring_2.4s_ease-out_infinite] rounded-full bg-good" />
      )}
      <span className={cn('relative size-1.5 rounded-full', toneDot[s])} />
    </span>
  )
}
