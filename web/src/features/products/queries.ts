import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ask, askRecord, ifMatch } from '@/api/client'
import { key } from '@/api/keys'
import { usePages } from '@/api/use-pages'
import { isProblem } from '@/lib/problem'
import type { ProductQuery } from './search'
import type { Product, ProductPatch } from './types'

export const useProducts = (query: ProductQuery) =>
  usePages<Product>(key.list('product', query), (page, signal) =>
    ask(api.GET('/api/crm/products', { params: { query: { ...query, ...page } }, signal })),
  )

const refresh = (client: QueryClient) => void client.invalidateQueries({ queryKey: key.all('product') })

/** How a product stands, when the server refused an edit of an older version. */
export const currentProduct = (error: unknown): Product | undefined =>
  isProblem(error) && error.status === 412 ? (error.extra.current as Product | undefined) : undefined

export function useCreateProduct() {
  const client = useQueryClient()
  return useMutation({ mutationFn: (body: ProductPatch) => ask(api.POST('/api/crm/products', { body })), onSettled: () => refresh(client) })
}

/** One change, on the version the person saw. */
export function useChangeProduct() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, patch, version }: { id: string; patch: ProductPatch; version: number }) => {
      const header = ifMatch(`"${version}"`)
      return (await askRecord(api.PATCH('/api/crm/products/{id}', { params: { path: { id }, header }, body: patch }))).record as Product
    },
    onSettled: () => refresh(client),
  })
}

const at = (id: string) => ({ params: { path: { id } } })

export function useRemoveProduct() {
  const client = useQueryClient()
  return useMutation({ mutationFn: (id: string) => ask(api.DELETE('/api/crm/products/{id}', at(id))), onSettled: () => refresh(client) })
}

export function useRestoreProduct() {
  const client = useQueryClient()
  return useMutation({ mutationFn: (id: string) => ask(api.POST('/api/crm/products/{id}/restore', at(id))), onSettled: () => refresh(client) })
}
