import { hue } from '@/lib/hue'
import { cn } from '@/lib/cn'

export function Avatar({ name, size = 20, className }: { name: string; size?: number; className?: string }) {
  const initials = name.trim().split(/\s+/).slice(0, 2).map((word) => word[0]).join('').toUpperCase()
  return (
    <span
      aria-hidden
      className={cn(
        'tone inline-flex shrink-0 items-center justify-center rounded-full font-semibold tracking-normal select-none',
        className,
      )}
      style={{
        width: size,
        height: size,
        fontSize: Math.max(8, Math.round(size * 0.37)),
        ['--h' as string]: hue(name),
      }}
    >
      {initials}
    </span>
  )
}
