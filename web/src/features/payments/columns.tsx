import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import type { Column } from '@/ui/data-table'
import { Pill } from '@/ui/pill'
import type { Payment, PaymentKind } from './types'

const HUES: Record<PaymentKind, number> = { income: 155, refund: 20, correction: 80 }

export function Amount({ payment }: { payment: Payment }) {
  const f = useFormat()
  return (
    <span
      className={cn(
        'num font-medium whitespace-nowrap',
        payment.amountMinor > 0 && 'text-good-ink',
        !payment.isConfirmed && 'text-ink-3 line-through',
      )}
    >
      {f.money(payment.amountMinor, { currency: payment.currency, sign: true })}
    </span>
  )
}

export function KindPill({ payment }: { payment: Payment }) {
  const { t } = useTranslation('payments')
  return payment.isConfirmed ? (
    <Pill h={HUES[payment.kind]}>{t(`kind.${payment.kind}`)}</Pill>
  ) : (
    <Pill h={80}>{t('waiting')}</Pill>
  )
}

export function useColumns(): Column<Payment>[] {
  const { t } = useTranslation('payments')
  const f = useFormat()
  return useMemo(
    () => [
      {
        id: 'date',
        header: t('column.date'),
        width: '108px',
        cell: (row) => <span className="num text-ink-2">{f.plainDate(row.occurredOn)}</span>,
      },
      {
        id: 'student',
        header: t('column.student'),
        width: 'minmax(150px,1.2fr)',
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-2 font-medium">
            <Avatar name={row.student.name} size={20} />
            <span className="truncate">{row.student.name}</span>
          </span>
        ),
      },
      { id: 'kind', header: t('column.kind'), width: '136px', cell: (row) => <KindPill payment={row} /> },
      {
        id: 'method',
        header: t('column.method'),
        width: 'minmax(90px,.7fr)',
        cell: (row) => <span className="text-ink-2">{row.method ?? '—'}</span>,
      },
      {
        id: 'note',
        header: t('column.note'),
        width: 'minmax(120px,1.2fr)',
        cell: (row) => (
          <span className="text-ink-2">{[row.payerName, row.note].filter(Boolean).join(' · ') || '—'}</span>
        ),
      },
      {
        id: 'amount',
        header: t('column.amount'),
        width: '120px',
        align: 'right',
        cell: (row) => <Amount payment={row} />,
      },
    ],
    [t, f],
  )
}
