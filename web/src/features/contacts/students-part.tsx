import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import { Block } from '@/ui/block'
import { Pill } from '@/ui/pill'
import type { ContactCard, ContactStudent } from './types'

/** Who studies with this contact, and what stands on their accounts. */
export function StudentsPart({ contact }: { contact: ContactCard }) {
  const { t } = useTranslation('contacts')
  const school = useCan('school:read')
  const { students, currency, isStudent } = contact
  if (!school) return isStudent ? <Block title={t('student.title')}>{t('student.hidden')}</Block> : null
  return (
    <Block title={t('student.title')} meta={students.length > 1 && students.length}>
      {students.length === 0 && <p className="text-ink-2">{t('student.none')}</p>}
      <ul>
        {students.map((student) => (
          <StudentRow key={student.id} student={student} currency={currency} />
        ))}
      </ul>
    </Block>
  )
}

const HUES: { [S in ContactStudent['status']]: number } = { active: 155, lead: 250, archived: 260 }

function StudentRow({ student, currency }: { student: ContactStudent; currency: string }) {
  const { t } = useTranslation('contacts')
  const f = useFormat()
  const { id, name, status, balanceMinor } = student
  return (
    <li>
      <Link to="/students/$id" params={{ id }} className="-mx-2 flex min-h-[52px] items-center gap-3 rounded-md px-2 py-1.5 hover:bg-hover">
        <Avatar name={name} size={32} />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">{name}</span>
          <Pill h={HUES[status]} dot={status !== 'archived'} className={cn('mt-0.5', status === 'archived' && 'bg-press text-ink-2')}>
            {t(`student.status.${status}`)}
          </Pill>
        </span>
        {balanceMinor !== null && balanceMinor !== undefined && (
          <span className="shrink-0 text-right">
            <span className={cn('num block text-base font-semibold', balanceMinor < 0 && 'text-bad-ink')}>
              {f.money(balanceMinor, { currency })}
            </span>
            <span className="block text-xs text-ink-2">{t('student.balance')}</span>
          </span>
        )}
      </Link>
    </li>
  )
}
