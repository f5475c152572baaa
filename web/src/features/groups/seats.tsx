import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { Bar } from '@/ui/bar'

/** People against seats; over capacity is amber. */
export function Seats({ taken, capacity }: { taken: number; capacity: number | null }) {
  const { t } = useTranslation('groups')
  const f = useFormat()
  if (!capacity) return <span className="num">{f.num(taken)}</span>
  const full = taken > capacity
  const label = t('seats', { taken: f.num(taken), capacity: f.num(capacity) })
  return (
    <span className="flex items-center gap-2">
      <span className={cn('num w-12 shrink-0', full && 'font-medium text-warn-ink')}>
        {f.num(taken)}/{f.num(capacity)}
      </span>
      <Bar
        v={Math.min(100, (taken / capacity) * 100)}
        {...(full && { h: 75 })}
        label={label}
        className="h-1 w-16 max-lg:hidden"
      />
    </span>
  )
}
