import { api, ask, askRecord, ifMatch } from '@/api/client'
import type { Calls } from '@/features/contacts'
import type { Company } from './types'

const at = (id: string) => ({ params: { path: { id } } })

export const companyCalls: Calls<Company> = {
  kind: 'company',
  get: (id, signal) => askRecord(api.GET('/api/crm/companies/{id}', { ...at(id), signal: signal ?? null })),
  change: (id, body, etag) => askRecord(api.PATCH('/api/crm/companies/{id}', { params: { path: { id }, header: ifMatch(etag) }, body })),
  remove: (id) => ask(api.DELETE('/api/crm/companies/{id}', at(id))),
  restore: (id) => ask(api.POST('/api/crm/companies/{id}/restore', at(id))),
}
