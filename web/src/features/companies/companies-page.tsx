import { Building2 } from 'lucide-react'
import { useMe } from '@/api/me'
import { listQuery, listSearch, RecordsPage, useListEditor } from '@/features/contacts'
import { useUrlState } from '@/lib/url-state'
import { useCompanyColumns } from './columns'
import { companyCalls } from './company-calls'
import { NewCompanyDialog } from './on-demand'
import { PhoneRow } from './phone-row'
import { useCompanies } from './queries'
import type { Company } from './types'

const phone = (company: Company) => <PhoneRow company={company} />

export function CompaniesPage() {
  const { user } = useMe()
  const [search, setSearch] = useUrlState(listSearch)
  const query = listQuery(search, user.id)
  const { cells, dialog } = useListEditor(companyCalls)
  return (
    <>
      <RecordsPage
        calls={companyCalls}
        search={search}
        setSearch={setSearch}
        query={query}
        list={useCompanies(query)}
        columns={useCompanyColumns(cells)}
        phone={phone}
        icon={<Building2 />}
        dialog={NewCompanyDialog}
      />
      {dialog}
    </>
  )
}
