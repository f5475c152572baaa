import { cn } from '@/lib/cn'

type Props = { value: number; label: string; className?: string; live?: boolean }

/** Something that is running, 0–100; `live` adds a shimmer. Own markup: the library's part would cost every page that shows one a chunk of its own. */
export function Progress({ value, label, className, live }: Props) {
  const shown = Math.round(value)
  return (
    <div role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={shown} aria-valuetext={`${shown}%`} className={className}>
      <div className="h-1.5 overflow-hidden rounded-full bg-press">
        <div
          style={{ width: `${shown}%` }}
          className={cn(
            'h-full rounded-full bg-accent transition-[width] duration-500 ease-out-soft',
            live &&
              'animate-[shimmer_1.8s_linear_infinite] bg-[linear-gradient(110deg,transparent_30%,oklch(1_0_0/.35)_50%,transparent_70%)] bg-[length:200%_100%]',
            value >= 100 && 'bg-good',
          )}
        />
      </div>
    </div>
  )
}
