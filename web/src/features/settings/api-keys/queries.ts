import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '@/api/client'

export const apiKeysQuery = queryOptions({
  queryKey: ['apiKey', 'list'],
  queryFn: ({ signal }) => ask(api.GET('/api/api-keys', { signal })),
})
