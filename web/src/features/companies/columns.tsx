import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type ListColumn, Plain, recordColumns } from '@/features/contacts'
import { useOwnColumns } from '@/features/fields'
import { readablePhone } from '@/lib/phone'
import { useFormat } from '@/lib/use-format'
import { Logo } from '@/ui/logo'
import { readableSite } from './site'
import type { Company } from './types'

export function useCompanyColumns(): ListColumn<Company>[] {
  const { t } = useTranslation('companies')
  const f = useFormat()
  const own = useOwnColumns<Company>('company')
  return useMemo(() => {
    const { deals, owner, source, tags, updatedAt, createdAt } = recordColumns<Company>(t, f)
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
        cell: ({ industry }) => <Plain>{industry}</Plain>,
      },
      {
        id: 'website',
        header: t('column.website'),
        width: 'minmax(120px,.9fr)',
        rank: 6,
        cell: ({ website }) => <Plain>{website && readableSite(website)}</Plain>,
      },
      {
        id: 'phone',
        header: t('column.phone'),
        width: '132px',
        rank: 3,
        cell: ({ phones }) => <Plain>{phones[0] && readablePhone(phones[0])}</Plain>,
      },
      {
        id: 'email',
        header: t('column.email'),
        width: 'minmax(140px,1fr)',
        rank: 8,
        isExtra: true,
        cell: ({ emails }) => <Plain>{emails[0]}</Plain>,
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
  }, [t, f, own])
}
