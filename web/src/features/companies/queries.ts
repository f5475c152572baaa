import { api, ask } from '@/api/client'
import { key } from '@/api/keys'
import { usePages } from '@/api/use-pages'
import type { ListQuery } from '@/features/contacts'
import type { Company } from './types'

export const useCompanies = (query: ListQuery) =>
  usePages<Company>(key.list('company', query), (page, signal) =>
    ask(api.GET('/api/crm/companies', { params: { query: { ...query, ...page } }, signal })),
  )
