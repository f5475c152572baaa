import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'

type Props = { minor: number | null; currency: string; className?: string }

/** Money on the account; debt is the only red. */
export function Balance({ minor, currency, className }: Props) {
  const f = useFormat()
  if (minor === null) return <span className="text-ink-2">—</span>
  return (
    <span
      className={cn(
        'num whitespace-nowrap',
        minor < 0 ? 'font-medium text-bad-ink' : minor === 0 ? 'text-ink-2' : 'font-medium',
        className,
      )}
    >
      {f.money(minor, { currency })}
    </span>
  )
}
