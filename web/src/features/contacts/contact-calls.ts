import { api, ask, askRecord, ifMatch } from '@/api/client'
import type { Calls } from './record'
import type { ContactCard } from './types'

const at = (id: string) => ({ params: { path: { id } } })

export const contactCalls: Calls<ContactCard> = {
  kind: 'contact',
  get: (id, signal) => askRecord(api.GET('/api/crm/contacts/{id}', { ...at(id), signal: signal ?? null })) as ReturnType<Calls<ContactCard>['get']>,
  change: (id, body, etag) =>
    askRecord(api.PATCH('/api/crm/contacts/{id}', { params: { path: { id }, header: ifMatch(etag) }, body })) as ReturnType<Calls['change']>,
  remove: (id) => ask(api.DELETE('/api/crm/contacts/{id}', at(id))),
  restore: (id) => ask(api.POST('/api/crm/contacts/{id}/restore', at(id))),
}
