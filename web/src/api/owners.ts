import { useQuery } from '@tanstack/react-query'
import { api, ask } from './client'
import { key } from './keys'

/** Who may own a deal or be given a task: everybody who still has access. */
export function useOwners(enabled = true) {
  return useQuery({
    queryKey: key.list('team', { owners: true }),
    queryFn: ({ signal }) => ask(api.GET('/api/team/members', { signal })),
    select: ({ items }) => items.filter(({ disabled, role }) => !disabled && role !== 'student'),
    enabled,
    staleTime: 60_000,
  })
}
