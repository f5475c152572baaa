import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import { usePages } from '@/api/use-pages'
import { type Deal, type Sum, sumsOfDeals } from '@/features/deals'

export type DealsOf = { contactId: string } | { companyId: string }

const MOST = 200

/** The deals of a contact or of a company, newest first. */
export const useDealsOf = (of: DealsOf) =>
  usePages<Deal>(key.list('deal', of), (page, signal) => ask(api.GET('/api/crm/deals', { params: { query: { ...of, ...page } }, signal })), {
    limit: MOST,
  })

export type Sorted = { open: Deal[]; closed: Deal[]; openSums: Sum[]; wonSums: Sum[] }

/** Those that are worked on first; what is closed after them, the latest at the top. */
export function sortedDeals(deals: readonly Deal[]): Sorted {
  const open = deals.filter(({ stage }) => stage.kind === 'open')
  const closed = deals.filter(({ stage }) => stage.kind !== 'open').sort((a, b) => (b.closedAt ?? '').localeCompare(a.closedAt ?? ''))
  return { open, closed, openSums: sumsOfDeals(open), wonSums: sumsOfDeals(closed.filter(({ stage }) => stage.kind === 'won')) }
}
