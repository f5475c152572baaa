import { useQuery } from '@tanstack/react-query'
import { api, ask } from './client'
import { key } from './keys'
import { useCan } from './me'

/** How many fields wait for a person to say which side is right; nobody is asked who may not see it. */
export function useOpenConflicts() {
  const may = useCan('sync:read')
  const status = useQuery({
    queryKey: key.list('connection', { status: true }),
    queryFn: ({ signal }) => ask(api.GET('/api/sync/status', { signal })),
    enabled: may,
    staleTime: 60_000,
  })
  return status.data?.connections.reduce((sum, { conflicts }) => sum + conflicts, 0) ?? 0
}
