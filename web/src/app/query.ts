import { QueryClient } from '@tanstack/react-query'
import { isProblem } from '@/lib/problem'

// A refusal (4xx) stays a refusal; only a lost or failed answer is worth asking for again.
const retry = (count: number, error: unknown) =>
  count < 2 && !(isProblem(error) && error.status >= 400 && error.status < 500)

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry, networkMode: 'offlineFirst', refetchOnWindowFocus: false },
    mutations: { networkMode: 'offlineFirst' },
  },
})
