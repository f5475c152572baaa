import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOwnColumns } from '@/features/fields'
import { readablePhone } from '@/lib/phone'
import { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import { Logo } from '@/ui/logo'
import type { ListColumn } from './fitting'
import { Plain, recordColumns } from './record-columns'
import { StudentPill } from './student-pill'
import type { Contact } from './types'

export function useContactColumns(): ListColumn<Contact>[] {
  const { t } = useTranslation('contacts')
  const f = useFormat()
  const own = useOwnColumns<Contact>('contact')
  return useMemo(() => {
    const { deals, owner, source, tags, updatedAt, createdAt } = recordColumns<Contact>(t, f)
    return [
      {
        id: 'name',
        header: t('column.name'),
        width: 'minmax(200px,1.7fr)',
        rank: 0,
        sortable: true,
        cell: ({ name, isStudent }) => (
          <span className="flex min-w-0 items-center gap-2 font-medium">
            <Avatar name={name} size={20} />
            <span className="truncate">{name}</span>
            {isStudent && <StudentPill />}
          </span>
        ),
      },
      {
        id: 'company',
        header: t('column.company'),
        width: 'minmax(116px,1fr)',
        rank: 3,
        cell: ({ company }) =>
          company ? (
            <span className="flex min-w-0 items-center gap-2 text-ink-2">
              <Logo name={company.name} size={16} />
              <span className="truncate">{company.name}</span>
            </span>
          ) : (
            <Plain />
          ),
      },
      {
        id: 'position',
        header: t('column.position'),
        width: 'minmax(90px,.7fr)',
        rank: 7,
        cell: ({ position }) => <Plain>{position}</Plain>,
      },
      {
        id: 'email',
        header: t('column.email'),
        width: 'minmax(150px,1.3fr)',
        rank: 4,
        cell: ({ emails }) => <Plain>{emails[0]}</Plain>,
      },
      {
        id: 'phone',
        header: t('column.phone'),
        width: '132px',
        rank: 1,
        cell: ({ phones }) => <Plain>{phones[0] && readablePhone(phones[0])}</Plain>,
      },
      { ...deals, rank: 2 },
      { ...tags, rank: 3.5 },
      { ...owner, rank: 5 },
      { ...source, rank: 8 },
      { ...createdAt, rank: 9 },
      { ...updatedAt, rank: 6 },
      ...own,
    ]
  }, [t, f, own])
}
