import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import { useDebounced } from '@/lib/debounce'
import { useFormat } from '@/lib/use-format'
import type { Choice } from '@/ui/record-picker'

const MOST = 20

/** Feeds a `<RecordPicker>` with what is sold; nothing is asked before the list opens. */
export function useProductSearch() {
  const f = useFormat()
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const q = useDebounced(text.trim(), 200) || undefined
  const query = useQuery({
    queryKey: key.list('product', { picker: q ?? '' }),
    queryFn: ({ signal }) => ask(api.GET('/api/crm/products', { params: { query: { q, isActive: true, limit: MOST } }, signal })),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  })
  const products = query.data?.items
  const found = useMemo<Choice[]>(
    () => (products ?? []).map(({ id, name, priceMinor, currency }) => ({ id, name, hint: f.money(priceMinor, { currency }) })),
    [products, f],
  )
  return {
    currencyOf: (id: string) => products?.find((product) => product.id === id)?.currency,
    field: {
      text,
      found,
      busy: isOpen && (query.isFetching || (text.trim() || undefined) !== q),
      onSearch: setText,
      onOpen: () => setOpen(true),
    },
  }
}
