import { useCallback } from 'react'
import { useFormat } from '@/lib/use-format'
import type { Sum } from '@/features/deals'

/** «13,5 млн ₽», or «13,5 млн ₽ + 2 тыс. €» where deals are in several currencies. */
export function useSums() {
  const f = useFormat()
  return useCallback(
    (sums: Sum[]) =>
      sums.length === 0
        ? f.money(0)
        : sums.map(({ currency, minor }) => f.money(minor, { currency, compact: true })).join(' + '),
    [f],
  )
}
