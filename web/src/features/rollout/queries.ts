import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ask, ifMatch } from '@/api/client'
import { key } from '@/api/keys'
import { meQuery } from '@/api/me'
import { isProblem } from '@/lib/problem'
import type { Feature, FeaturePatch } from './types'

/** The key starts with the kind of live events. */
export const featuresQuery = queryOptions({
  queryKey: key.list('feature'),
  queryFn: ({ signal }) => ask(api.GET('/api/features', { signal })),
})

export type FeatureChange = { before: Feature; patch: FeaturePatch }

export function useChangeFeature() {
  const client = useQueryClient()
  const show = (feature: Feature) =>
    client.setQueryData(featuresQuery.queryKey, (data) => data && { items: data.items.map((one) => (one.key === feature.key ? feature : one)) })
  return useMutation({
    mutationFn: ({ before, patch }: FeatureChange) =>
      ask(api.PATCH('/api/features/{key}', { params: { path: { key: before.key }, header: ifMatch(`"${before.version}"`) }, body: patch })),
    onSuccess: show,
    onError: (error) => {
      const now = currentFeature(error)
      if (now) show(now)
    },
    // The menu of whoever changed it follows, too.
    onSettled: () => client.invalidateQueries({ queryKey: meQuery.queryKey }),
  })
}

/** The feature as somebody else has left it, of an edit that came too late. */
export const currentFeature = (error: unknown) => (isProblem(error, 'changed_meanwhile') ? (error.extra.current as Feature | undefined) : undefined)
