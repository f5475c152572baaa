import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import { useDebounced } from '@/lib/debounce'
import type { Kind } from './record'
import { isWhole, type Point, type Twin, twinsAmong } from './twins'

const FEW = 5

function find(kind: Kind, q: string, signal: AbortSignal): Promise<{ items: Twin[] }> {
  const options = { params: { query: { q, limit: FEW } }, signal }
  return kind === 'contact' ? ask(api.GET('/api/crm/contacts', options)) : ask(api.GET('/api/crm/companies', options))
}

const NONE: Twin[] = []

/** Records that already have the phone, the e-mail or the name that is being typed. */
export function useTwins(kind: Kind, point: Point, typed: string): Twin[] {
  const q = useDebounced(typed.trim(), 300)
  const enabled = isWhole[point](q)
  const { data } = useQuery({
    queryKey: key.list(kind, { twins: q }),
    queryFn: ({ signal }) => find(kind, q, signal),
    enabled,
    placeholderData: keepPreviousData,
  })
  return enabled && data ? twinsAmong(point, typed, data.items) : NONE
}
