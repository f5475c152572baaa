import { cn } from '@/lib/cn'
import { hueOf } from '@/lib/palette'
import type { RecordTag } from './types'

type Props = { tag: Pick<RecordTag, 'name' | 'color'>; className?: string }

/** A tag in its colour. */
export function TagChip({ tag: { name, color }, className }: Props) {
  const hue = hueOf(color)
  return (
    <span
      title={name}
      style={hue === null ? undefined : { ['--h' as string]: hue }}
      className={cn(
        'inline-flex h-5 max-w-44 min-w-0 items-center rounded-[5px] px-1.5 text-xs font-medium',
        hue === null ? 'bg-press text-ink-2' : 'tone',
        className,
      )}
    >
      <span className="truncate">{name}</span>
    </span>
  )
}
