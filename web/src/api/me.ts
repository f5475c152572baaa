import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { setRegion } from '@/lib/region'
import { api, ask } from './client'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const me = await ask(api.GET('/api/auth/me', { signal }))
    setRegion({ timeZone: me.organization.timeZone, currency: me.organization.currency })
    return me
  },
  staleTime: 5 * 60_000,
})

/** The signed-in person, the organisation and what the role allows. Loaded before any page of the shell. */
export const useMe = () => useSuspenseQuery(meQuery).data

/** `useCan('school:write')`: hides what the server would refuse. */
export const useCan = (permission: string) => useMe().permissions.includes(permission)
