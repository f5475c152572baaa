import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Deal, type DealCell, isOverdue, StagePill } from '@/features/deals'
import { useOwnColumns } from '@/features/fields'
import { TagChips } from '@/features/tags'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { useToday } from '@/lib/use-today'
import { Avatar } from '@/ui/avatar'
import { CellField } from '@/ui/cell-field'
import type { Column } from '@/ui/data-table'
import { Logo } from '@/ui/logo'

/** More would leave no room for what every deal has. */
const MOST_OWN = 3

/** `narrow`: the side panel takes its part of the width. The day and the amount are edited where they stand. */
export function useListColumns(narrow: boolean, editor: DealCell): Column<Deal>[] {
  const { t } = useTranslation('pipeline')
  const f = useFormat()
  const today = useToday()
  const own = useOwnColumns<Deal>('deal')
  return useMemo(() => {
    const all: (Column<Deal> | false)[] = [
      {
        id: 'title',
        header: t('list.title'),
        width: 'minmax(160px,1.4fr)',
        sortable: true,
        cell: (deal) => <span className="font-medium">{deal.title}</span>,
      },
      { id: 'stage', header: t('list.stage'), width: 'minmax(110px,190px)', cell: (deal) => <StagePill stage={deal.stage} /> },
      !narrow && { id: 'who', header: t('list.who'), width: 'minmax(120px,1fr)', cell: (deal) => <Who deal={deal} /> },
      !narrow && {
        id: 'owner',
        header: t('list.owner'),
        width: 'minmax(90px,150px)',
        cell: (deal) =>
          deal.owner ? (
            <span className="flex min-w-0 items-center gap-1.5">
              <Avatar name={deal.owner.name} size={18} />
              <span className="truncate text-ink-2">{deal.owner.name}</span>
            </span>
          ) : (
            <span className="text-ink-3">—</span>
          ),
      },
      !narrow && {
        id: 'expected',
        header: t('list.expected'),
        width: '92px',
        isEditable: true,
        cell: (deal) => (
          <CellField {...editor(deal, 'expectedOn')} type="date">
            <span className={cn('num whitespace-nowrap', isOverdue(deal, today) ? 'font-medium text-bad-ink' : 'text-ink-2')}>
              {deal.expectedOn ? f.plainDate(deal.expectedOn) : '—'}
            </span>
          </CellField>
        ),
      },
      !narrow && {
        id: 'tags',
        header: t('tags:title'),
        width: 'minmax(96px,150px)',
        cell: (deal) => (deal.tags.length > 0 ? <TagChips tags={deal.tags} most={2} /> : <span className="text-ink-3">—</span>),
      },
      ...(narrow ? [] : own.filter(({ isExtra }) => !isExtra).slice(0, MOST_OWN)),
      {
        id: 'createdAt',
        header: t('list.createdAt'),
        width: '92px',
        sortable: true,
        cell: (deal) => <span className="num whitespace-nowrap text-ink-2">{f.day(deal.createdAt)}</span>,
      },
      {
        id: 'amount',
        header: t('list.amount'),
        width: '120px',
        align: 'right',
        sortable: true,
        isEditable: true,
        cell: (deal) => (
          <CellField {...editor(deal, 'amountMinor')} inputMode="decimal" className="w-[calc(100%+12px)] text-right">
            {f.money(deal.amountMinor, { currency: deal.currency })}
          </CellField>
        ),
      },
    ]
    return all.filter((column) => column !== false)
  }, [t, f, today, narrow, own, editor])
}

/** The company, or the person where there is none. */
export function Who({ deal }: { deal: Deal }) {
  const { company, contact } = deal
  if (!company && !contact) return <span className="text-ink-3">—</span>
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-ink-2">
      {company ? <Logo name={company.name} size={18} /> : contact && <Avatar name={contact.name} size={18} />}
      <span className="truncate">{[company?.name, contact?.name].filter(Boolean).join(' · ')}</span>
    </span>
  )
}
