import { api, ask } from '@/api/client'
import type { paths } from '@/api/schema'
import { saveBlob } from '@/lib/save-blob'

export type Format = 'csv' | 'xlsx'

const PATHS = { contact: '/api/crm/contacts/export', company: '/api/crm/companies/export', deal: '/api/crm/deals/export' } as const
type Paths = typeof PATHS

export type ListKind = keyof Paths
/** What narrows and orders the list on the page. */
export type ListFilter<K extends ListKind> = Omit<NonNullable<paths[Paths[K]]['get']['parameters']['query']>, 'format'>

const NAMES = { contact: 'contacts', company: 'companies', deal: 'deals' } as const

/** All rows of a list that fit, as a file. Fetched with the token, so it cannot be a plain link. */
export async function exportList<K extends ListKind>(kind: K, filter: ListFilter<K>, format: Format) {
  // Which filters belong to which list was checked above; the three paths answer alike.
  const query = { ...filter, format } as ListFilter<'contact'>
  const file = await ask(api.GET(PATHS[kind] as Paths['contact'], { params: { query }, parseAs: 'blob' }))
  saveBlob(`${NAMES[kind]}.${format}`, file)
}
