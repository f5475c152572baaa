import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import { Balance } from './balance'
import type { Student } from './types'

/** Two lines: who and where, balance and what is left of it. */
export function PhoneRow({ student }: { student: Student }) {
  const { t } = useTranslation('students')
  const f = useFormat()
  const { balanceMinor, paidLessons } = student
  const left =
    balanceMinor !== null && balanceMinor < 0
      ? t('phone.debt')
      : paidLessons !== null
        ? t('phone.lessons', { count: paidLessons, n: f.num(paidLessons) })
        : ''
  return (
    <>
      <Avatar name={student.name} size={36} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{student.name}</span>
        <span className="block truncate text-xs text-ink-2">
          {student.groups.map((group) => group.name).join(', ') || student.stage || t(`status.${student.status}`)}
        </span>
      </span>
      <span className="num shrink-0 text-right">
        <Balance minor={balanceMinor} currency={student.currency} />
        <span className="block text-xs text-ink-2">{left}</span>
      </span>
    </>
  )
}
