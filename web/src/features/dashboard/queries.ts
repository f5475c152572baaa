import { useQuery } from '@tanstack/react-query'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'

export const useDashboard = () =>
  useQuery({
    queryKey: key.list('dashboard'),
    queryFn: ({ signal }) => ask(api.GET('/api/dashboard', { signal })),
  })
