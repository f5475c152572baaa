import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ask, ifMatch } from '@/api/client'
import { key } from '@/api/keys'
import { placed } from '@/lib/reorder'
import type { Field, FieldKind, FieldPatch, NewField } from './types'

const LIST = key.list('field')
const NONE: Field[] = []

/** Those of all kinds: a few dozen, and every page of sales needs some. */
const useAll = () => useQuery({ queryKey: LIST, queryFn: ({ signal }) => ask(api.GET('/api/crm/fields', { signal })), staleTime: 60_000 })

/** Own fields of a kind of record, in their order; none as long as they are not known. */
export function useFields(kind: FieldKind): Field[] {
  const { data } = useAll()
  // The cached answer keeps its identity, so what is made of it can be remembered.
  return data ? byKind(data.items)[kind] : NONE
}

export const useFieldsQuery = useAll

const known = new WeakMap<Field[], Record<FieldKind, Field[]>>()

function byKind(items: Field[]): Record<FieldKind, Field[]> {
  const found = known.get(items)
  if (found) return found
  const of = (kind: FieldKind) => items.filter(({ recordKind }) => recordKind === kind)
  const made = { contact: of('contact'), company: of('company'), deal: of('deal') }
  known.set(items, made)
  return made
}

/** Records show other values, and stages may ask for less. */
const refresh = (client: QueryClient) => {
  for (const entity of ['field', 'contact', 'company', 'deal', 'pipeline']) void client.invalidateQueries({ queryKey: key.all(entity) })
}

function useFieldMutation<V, R>(send: (value: V) => Promise<R>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: send, onSettled: () => refresh(client) })
}

export const useCreateField = () => useFieldMutation((body: NewField) => ask(api.POST('/api/crm/fields', { body })))

export const useChangeField = () =>
  useFieldMutation(({ field, patch }: { field: Pick<Field, 'id' | 'version'>; patch: FieldPatch }) =>
    ask(api.PATCH('/api/crm/fields/{id}', { params: { path: { id: field.id }, header: ifMatch(`"${field.version}"`) }, body: patch })),
  )

const at = (id: string) => ({ params: { path: { id } } })

export const useDeleteField = () => useFieldMutation((id: string) => ask(api.DELETE('/api/crm/fields/{id}', at(id))))

export const useRestoreField = () => useFieldMutation((id: string) => ask(api.POST('/api/crm/fields/{id}/restore', at(id))))

/** The new order shows at once; where it is refused the old one comes back. */
export function useMoveField() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ field, to }: { field: Field; to: number }) =>
      ask(api.PATCH('/api/crm/fields/{id}', { params: { path: { id: field.id } }, body: { position: to } })),
    onMutate: async ({ field, to }) => {
      await client.cancelQueries({ queryKey: LIST })
      const before = client.getQueryData<{ items: Field[] }>(LIST)
      if (before) {
        const same = before.items.filter(({ recordKind }) => recordKind === field.recordKind)
        const others = before.items.filter(({ recordKind }) => recordKind !== field.recordKind)
        client.setQueryData(LIST, { items: [...others, ...placed(same, field.id, to)] })
      }
      return () => client.setQueryData(LIST, before)
    },
    onError: (_, __, undo) => undo?.(),
    onSettled: () => refresh(client),
  })
}
