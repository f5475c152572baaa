import { ContactRound } from 'lucide-react'
import { useMe } from '@/api/me'
import { useUrlState } from '@/lib/url-state'
import { useContactColumns } from './columns'
import { contactCalls } from './contact-calls'
import { NewContactDialog } from './on-demand'
import { PhoneRow } from './phone-row'
import { useContacts } from './queries'
import { RecordsPage } from './records-page'
import { listQuery, listSearch } from './search'
import type { Contact } from './types'
import { useListEditor } from './use-list-editor'

const phone = (contact: Contact) => <PhoneRow contact={contact} />

export function ContactsPage() {
  const { user } = useMe()
  const [search, setSearch] = useUrlState(listSearch)
  const query = listQuery(search, user.id)
  const { cells, dialog } = useListEditor(contactCalls)
  return (
    <>
      <RecordsPage
        calls={contactCalls}
        search={search}
        setSearch={setSearch}
        query={query}
        list={useContacts(query)}
        columns={useContactColumns(cells)}
        phone={phone}
        icon={<ContactRound />}
        dialog={NewContactDialog}
      />
      {dialog}
    </>
  )
}
