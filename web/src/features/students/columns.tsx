import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { cn } from '@/lib/cn'
import { readablePhone } from '@/lib/phone'
import { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import type { Column } from '@/ui/data-table'
import { Balance } from './balance'
import { StatusPill } from './status-pill'
import type { Student } from './types'

/** Under this share of lessons attended the number turns amber. */
const LOW_ATTENDANCE = 80

/** `narrow`: the side panel takes its part of the width. */
export function useColumns(narrow: boolean): Column<Student>[] {
  const { t } = useTranslation('students')
  const f = useFormat()
  const money = useCan('money:read')
  return useMemo(() => {
    const all: (Column<Student> | false)[] = [
      {
        id: 'name',
        header: t('column.name'),
        width: 'minmax(150px,1.3fr)',
        sortable: true,
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-2 font-medium">
            <Avatar name={row.name} size={20} />
            <span className="truncate">{row.name}</span>
          </span>
        ),
      },
      !narrow && {
        id: 'status',
        header: t('column.status'),
        width: '104px',
        cell: (row) => <StatusPill status={row.status} stage={row.stage} />,
      },
      {
        id: 'group',
        header: t('column.group'),
        width: 'minmax(90px,1fr)',
        cell: (row) => <Groups names={row.groups.map((group) => group.name)} />,
      },
      !narrow && {
        id: 'phone',
        header: t('column.phone'),
        width: '148px',
        cell: (row) => <span className="whitespace-nowrap text-ink-2">{row.phones[0] ? readablePhone(row.phones[0]) : '—'}</span>,
      },
      {
        id: 'attended',
        header: t('column.attended'),
        width: '92px',
        cell: (row) => (
          <span className="num whitespace-nowrap text-ink-2">
            {row.lastAttendedOn ? f.plainDate(row.lastAttendedOn) : '—'}
          </span>
        ),
      },
      money && {
        id: 'balance',
        header: t('column.balance'),
        width: '110px',
        align: 'right',
        sortable: true,
        cell: (row) => <Balance minor={row.balanceMinor} currency={row.currency} />,
      },
      {
        id: 'attendance',
        header: t('column.attendance'),
        width: '64px',
        align: 'right',
        cell: (row) => (
          <span
            className={cn(
              row.attendancePercent !== null && row.attendancePercent < LOW_ATTENDANCE
                ? 'font-medium text-warn-ink'
                : 'text-ink-2',
            )}
          >
            {row.attendancePercent === null ? '—' : f.percent(row.attendancePercent / 100)}
          </span>
        ),
      },
    ]
    return all.filter((column) => column !== false)
  }, [t, f, money, narrow])
}

/** All of them on hover: the column shows what fits. */
function Groups({ names }: { names: string[] }) {
  const text = names.join(', ')
  return text ? <span title={text}>{text}</span> : <span className="text-ink-2">—</span>
}
