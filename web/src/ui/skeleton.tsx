import { cn } from '@/lib/cn'

/** One grey bar. Lay it out with the true geometry, so that nothing jumps when data arrives. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={cn(
        'block h-3 animate-[shimmer_1.6s_linear_infinite] rounded bg-press bg-[linear-gradient(110deg,transparent_30%,var(--hover)_50%,transparent_70%)] bg-[length:200%_100%]',
        className,
      )}
    />
  )
}
