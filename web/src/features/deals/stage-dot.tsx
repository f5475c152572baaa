import { cn } from '@/lib/cn'
import { hueOf } from '@/lib/palette'

/** 8 px mark in the stage's colour. */
export function StageDot({ color, className }: { color: string; className?: string }) {
  const hue = hueOf(color)
  return (
    <span
      aria-hidden
      className={cn('size-2 shrink-0 rounded-full', hue === null ? 'bg-ink-3' : 'tone-dot', className)}
      style={hue === null ? undefined : { ['--h' as string]: hue }}
    />
  )
}
