import { cn } from '@/lib/cn'

/** Still share of a whole, 0–100. What moves is `Progress`. */
export function Bar({ v, h, className, label }: { v: number; h?: number; className?: string; label: string }) {
  return (
    <div role="img" aria-label={label} className={cn('h-1.5 overflow-hidden rounded-full bg-press', className)}>
      <div
        className={cn('h-full rounded-full', h === undefined ? 'bg-accent' : 'tone-dot')}
        style={{ width: `${v}%`, ['--h' as string]: h }}
      />
    </div>
  )
}
