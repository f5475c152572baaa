import { queryOptions } from '@tanstack/react-query'
import { api, ask } from './client'

/** The server's single table of who may what; it changes only with a release. */
export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: ({ signal }) => ask(api.GET('/api/team/roles', { signal })),
  staleTime: Infinity,
})
