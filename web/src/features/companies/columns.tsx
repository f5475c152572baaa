import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Cells, type ListColumn, Plain, recordColumns } from '@/features/contacts'
import { useOwnColumns } from '@/features/fields'
import { readablePhone } from '@/lib/phone'
import { useFormat } from '@/lib/use-format'
import { CellField } from '@/ui/cell-field'
import { Logo } from '@/ui/logo'
import { readableSite } from './site'
import type { Company } from './types'

/** What is short and often wrong is edited where it stands. */
export function useCompanyColumns(cells: Cells): ListColumn<Company>[] {
  const { t } = useTranslation('companies')
  const f = useFormat()
  const own = useOwnColumns<Company>('company')
  return useMemo(() => {
    const { deals, owner, source, tags, updatedAt, createdAt } = recordColumns<Company>(t, f, cells)
    return [
      {
        id: 'name',
        header: t('column.name'),
        width: 'minmax(180px,1.3fr)',
        rank: 0,
        sortable: true,
        cell: ({ name }) => (
          <span className="flex min-w-0 items-center gap-2 font-medium">
            <Logo name={name} size={18} />
            <span className="truncate">{name}</span>
          </span>
        ),
      },
      {
        id: 'industry',
        header: t('column.industry'),
        width: 'minmax(110px,.9fr)',
        rank: 4,
        isEditable: true,
        cell: (company) => (
          <CellField {...cells.text(company, 'industry')}>
            <Plain>{company.industry}</Plain>
          </CellField>
        ),
      },
      {
        id: 'website',
        header: t('column.website'),
        width: 'minmax(120px,.9fr)',
        rank: 6,
        isEditable: true,
        cell: (company) => (
          <CellField {...cells.text(company, 'website')}>
            <Plain>{company.website && readableSite(company.website)}</Plain>
          </CellField>
        ),
      },
      {
        id: 'phone',
        header: t('column.phone'),
        width: '132px',
        rank: 3,
        isEditable: true,
        cell: (company) => (
          <CellField {...cells.first(company, 'phones')}>
            <Plain>{company.phones[0] && readablePhone(company.phones[0])}</Plain>
          </CellField>
        ),
      },
      {
        id: 'email',
        header: t('column.email'),
        width: 'minmax(140px,1fr)',
        rank: 8,
        isExtra: true,
        isEditable: true,
        cell: (company) => (
          <CellField {...cells.first(company, 'emails')}>
            <Plain>{company.emails[0]}</Plain>
          </CellField>
        ),
      },
      {
        id: 'people',
        header: t('column.people'),
        width: '56px',
        rank: 2,
        cell: ({ contactsCount }) => <Plain>{contactsCount > 0 && f.num(contactsCount)}</Plain>,
      },
      { ...deals, rank: 1 },
      { ...tags, rank: 3.5 },
      { ...owner, rank: 5 },
      { ...source, rank: 9 },
      { ...createdAt, rank: 10 },
      { ...updatedAt, rank: 7 },
      ...own,
    ]
  }, [t, f, own, cells])
}
