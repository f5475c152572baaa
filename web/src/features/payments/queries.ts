import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import { usePages } from '@/api/use-pages'
import type { Range } from './range'
import type { PaymentKind } from './types'

type Filter = Range & { kind: PaymentKind | undefined; q: string | undefined }

export function usePayments(filter: Filter) {
  const query = { ...filter, q: filter.q?.trim() || undefined }
  return usePages(key.list('payment', query), (page, signal) =>
    ask(api.GET('/api/payments', { params: { query: { ...query, ...page } }, signal })),
  )
}

export const usePaymentSummary = ({ from, to }: Range) =>
  useQuery({
    queryKey: key.list('payment', { summary: true, from, to }),
    queryFn: ({ signal }) => ask(api.GET('/api/payments/summary', { params: { query: { from, to } }, signal })),
    placeholderData: keepPreviousData,
  })
