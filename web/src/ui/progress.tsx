import { Progress as Base } from '@base-ui/react/progress'
import { cn } from '@/lib/cn'

type Props = { value: number; label: string; className?: string; live?: boolean }

/** Something that is running, 0–100; `live` adds a shimmer. */
export function Progress({ value, label, className, live }: Props) {
  return (
    <Base.Root value={Math.round(value)} aria-label={label} className={className}>
      <Base.Track className="h-1.5 overflow-hidden rounded-full bg-press">
        <Base.Indicator
          className={cn(
            'rounded-full bg-accent transition-[width] duration-500 ease-out-soft',
            live &&
              'animate-[shimmer_1.8s_linear_infinite] bg-[linear-gradient(110deg,transparent_30%,oklch(1_0_0/.35)_50%,transparent_70%)] bg-[length:200%_100%]',
            value >= 100 && 'bg-good',
          )}
        />
      </Base.Track>
    </Base.Root>
  )
}
