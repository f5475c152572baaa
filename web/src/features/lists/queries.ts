import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ask, ifMatch } from '@/api/client'
import { key } from '@/api/keys'
import type { Schemas } from '@/api/types'
import type { View, ViewKind, ViewPatch } from './types'

const NONE: View[] = []

/** One's own and those others share. */
export function useViews(kind: ViewKind) {
  const { data } = useQuery({
    queryKey: key.list('view', { kind }),
    queryFn: async ({ signal }) => (await ask(api.GET('/api/crm/views', { params: { query: { recordKind: kind } }, signal }))).items as View[],
    staleTime: 60_000,
  })
  return data ?? NONE
}

const at = ({ id, version }: View) => ({ params: { path: { id }, header: ifMatch(`"${version}"`) } })

export function useViewCalls() {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: key.all('view') })
  const create = useMutation({ mutationFn: (body: Schemas['NewView']) => ask(api.POST('/api/crm/views', { body })) as Promise<View>, onSettled })
  const change = useMutation({
    mutationFn: ({ view, patch }: { view: View; patch: ViewPatch }) =>
      ask(api.PATCH('/api/crm/views/{id}', { ...at(view), body: patch })) as Promise<View>,
    onSettled,
  })
  const remove = useMutation({ mutationFn: (view: View) => ask(api.DELETE('/api/crm/views/{id}', at(view))), onSettled })
  return { create, change, remove }
}
