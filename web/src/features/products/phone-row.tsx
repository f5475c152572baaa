import { useFormat } from '@/lib/use-format'
import { InactivePill } from './inactive-pill'
import type { Product } from './types'

/** Two lines: what it is, and what it costs. */
export function PhoneRow({ product }: { product: Product }) {
  const f = useFormat()
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-2">
          <span className="truncate font-medium">{product.name}</span>
          {!product.isActive && <InactivePill />}
        </span>
        <span className="block truncate text-xs text-ink-2">{[product.code, product.unit].filter(Boolean).join(' · ') || '—'}</span>
      </span>
      <span className="num shrink-0 font-medium">{f.money(product.priceMinor, { currency: product.currency })}</span>
    </>
  )
}
