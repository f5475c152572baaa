import type { ComponentProps } from 'react'
import { useFormat } from '@/lib/use-format'
import { cn } from '@/lib/cn'
import { Input } from '@/ui/input'

/** «96 000 ₽»: the sign stands in the field, the person types the number. */
export function AmountInput({ currency, className, ...rest }: ComponentProps<typeof Input> & { currency: string }) {
  const { lang } = useFormat()
  const sign = new Intl.NumberFormat(lang, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value
  return (
    <span className={cn('relative block', className)}>
      <Input {...rest} inputMode="decimal" autoComplete="off" className="num pr-10" />
      <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-ink-3" aria-hidden>
        {sign}
      </span>
    </span>
  )
}
