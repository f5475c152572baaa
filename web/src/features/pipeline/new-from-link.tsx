import { useQuery } from '@tanstack/react-query'
import { api, askRecord } from '@/api/client'
import { key } from '@/api/keys'
import { type Deal, NewDealDialog } from '@/features/deals'
import type { PageSearch } from './search'

type Props = { search: PageSearch; stageId: string; onClose: () => void; onMade: (deal: Deal) => void }

/** The form of a new deal that a contact's or a company's card has opened. A record that cannot be read is simply not filled in. */
export function NewFromLink({ search: { contact, company }, stageId, onClose, onMade }: Props) {
  const person = useQuery({
    queryKey: key.detail('contact', contact ?? ''),
    queryFn: ({ signal }) => askRecord(api.GET('/api/crm/contacts/{id}', { params: { path: { id: contact ?? '' } }, signal })),
    enabled: !!contact,
  })
  const firm = useQuery({
    queryKey: key.detail('company', company ?? ''),
    queryFn: ({ signal }) => askRecord(api.GET('/api/crm/companies/{id}', { params: { path: { id: company ?? '' } }, signal })),
    enabled: !!company,
  })
  if ((contact && person.isPending) || (company && firm.isPending)) return null
  const given = person.data?.record
  return (
    <NewDealDialog
      stageId={stageId}
      contact={given && { id: given.id, name: given.name }}
      company={firm.data ? { id: firm.data.record.id, name: firm.data.record.name } : (given?.company ?? undefined)}
      onClose={onClose}
      onMade={onMade}
    />
  )
}
