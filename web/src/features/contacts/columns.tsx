import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOwnColumns } from '@/features/fields'
import { readablePhone } from '@/lib/phone'
import { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import { CellField } from '@/ui/cell-field'
import { Logo } from '@/ui/logo'
import type { ListColumn } from './fitting'
import { Plain, recordColumns } from './record-columns'
import { StudentPill } from './student-pill'
import type { Contact } from './types'
import type { Cells } from './use-list-editor'

/** What is short and often wrong is edited where it stands. */
export function useContactColumns(cells: Cells): ListColumn<Contact>[] {
  const { t } = useTranslation('contacts')
  const f = useFormat()
  const own = useOwnColumns<Contact>('contact')
  return useMemo(() => {
    const { deals, owner, source, tags, updatedAt, createdAt } = recordColumns<Contact>(t, f, cells)
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
        isEditable: true,
        cell: (contact) => (
          <CellField {...cells.text(contact, 'position')}>
            <Plain>{contact.position}</Plain>
          </CellField>
        ),
      },
      {
        id: 'email',
        header: t('column.email'),
        width: 'minmax(150px,1.3fr)',
        rank: 4,
        isEditable: true,
        cell: (contact) => (
          <CellField {...cells.first(contact, 'emails')}>
            <Plain>{contact.emails[0]}</Plain>
          </CellField>
        ),
      },
      {
        id: 'phone',
        header: t('column.phone'),
        width: '132px',
        rank: 1,
        isEditable: true,
        cell: (contact) => (
          <CellField {...cells.first(contact, 'phones')}>
            <Plain>{contact.phones[0] && readablePhone(contact.phones[0])}</Plain>
          </CellField>
        ),
      },
      { ...deals, rank: 2 },
      { ...tags, rank: 3.5 },
      { ...owner, rank: 5 },
      { ...source, rank: 8 },
      { ...createdAt, rank: 9 },
      { ...updatedAt, rank: 6 },
      ...own,
    ]
  }, [t, f, own, cells])
}
