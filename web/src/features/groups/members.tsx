import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { useToday } from '@/lib/use-today'
import { Avatar } from '@/ui/avatar'
import { Block } from '@/ui/block'
import type { GroupCard, Member } from './types'

/** Those who study now, then those who have left. */
export function Members({ group }: { group: GroupCard }) {
  const { t } = useTranslation('groups')
  const f = useFormat()
  const today = useToday()
  const current = group.members.filter(({ endsOn }) => !endsOn || endsOn >= today)
  const former = group.members.filter(({ endsOn }) => endsOn && endsOn < today)
  return (
    <div>
      <Block title={t('members.title')} meta={f.num(current.length)}>
        {current.length === 0 && <p className="text-ink-2">{t('members.empty')}</p>}
        <List members={current} currency={group.currency} />
      </Block>
      {former.length > 0 && (
        <Block title={t('members.former')} meta={f.num(former.length)} className="border-t border-line">
          <List members={former} currency={group.currency} />
        </Block>
      )}
    </div>
  )
}

function List({ members, currency }: { members: Member[]; currency: string | undefined }) {
  const { t } = useTranslation('groups')
  const f = useFormat()
  const money = useCan('money:read')
  return (
    <ul>
      {members.map(({ student, startsOn, endsOn }) => (
        <li key={student.id + startsOn}>
          <Link
            to="/students/$id"
            params={{ id: student.id }}
            className="-mx-2 flex min-h-9 items-center gap-3 rounded-md px-2 hover:bg-hover max-md:min-h-12"
          >
            <Avatar name={student.name} size={24} />
            <span className="min-w-0 flex-1 truncate font-medium">{student.name}</span>
            <span className="num shrink-0 text-xs text-ink-2 max-md:hidden">
              {endsOn
                ? t('members.until', { day: f.plainDate(endsOn) })
                : startsOn && t('members.since', { day: f.plainDate(startsOn) })}
            </span>
            {money && student.balanceMinor !== null && (
              <span
                className={cn(
                  'num w-24 shrink-0 text-right',
                  student.balanceMinor < 0 ? 'font-medium text-bad-ink' : 'text-ink-2',
                )}
              >
                {f.money(student.balanceMinor, { currency })}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  )
}
