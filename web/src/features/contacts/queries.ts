import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import { usePages } from '@/api/use-pages'
import { contactCalls } from './contact-calls'
import type { Calls, SalesRecord } from './record'
import type { ListQuery } from './search'
import type { Contact } from './types'

export const useContacts = (query: ListQuery) =>
  usePages<Contact>(key.list('contact', query), (page, signal) =>
    ask(api.GET('/api/crm/contacts', { params: { query: { ...query, ...page } }, signal })),
  )

export const cardQuery = <R extends SalesRecord>({ kind, get }: Calls<R>, id: string) =>
  queryOptions({ queryKey: key.detail(kind, id), queryFn: ({ signal }) => get(id, signal) })

export const useContact = (id: string) => useQuery(cardQuery(contactCalls, id))

/** Who works at a company. */
export const usePeopleOf = (companyId: string | undefined) =>
  usePages<Contact>(
    key.list('contact', { companyId }),
    (page, signal) => ask(api.GET('/api/crm/contacts', { params: { query: { companyId, ...page } }, signal })),
    { limit: 50, enabled: companyId !== undefined },
  )

const FEW = 20

/** Companies by a part of the name, for a picker. */
export const useCompanySearch = (q: string, enabled: boolean) =>
  useQuery({
    queryKey: key.list('company', { picker: q }),
    queryFn: ({ signal }) => ask(api.GET('/api/crm/companies', { params: { query: { q: q || undefined, limit: FEW } }, signal })),
    enabled,
    placeholderData: keepPreviousData,
  })
