import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { readablePhone } from '@/lib/phone'
import { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import { Logo } from '@/ui/logo'
import { CARDS, type Double, type Kind } from './kind'

type Props = {
  kind: Kind
  record: Double
  /** In a side column: what hangs on it stands below. */
  isNarrow?: boolean
  children?: ReactNode
}

/** A record: who it is, how to reach it, and how much hangs on it. */
export function DoubleRow({ kind, record, isNarrow, children }: Props) {
  const { t } = useTranslation('doubles')
  const f = useFormat()
  const { id, name, about, phones, emails, openDealsCount, isStudent, createdAt } = record
  const reach = [about, ...phones.map(readablePhone), ...emails].filter(Boolean).join(' · ')
  const facts = [
    isStudent && t('record.student'),
    openDealsCount > 0 && t('record.deals', { count: openDealsCount, n: f.num(openDealsCount) }),
    t('record.created', { day: f.day(createdAt) }),
  ]
  return (
    <li className="flex items-center gap-2">
      <Link
        to={CARDS[kind]}
        params={{ id }}
        className="-mx-2 flex min-h-[52px] min-w-0 flex-1 items-center gap-3 rounded-md px-2 py-1.5 hover:bg-hover"
      >
        {kind === 'contact' ? <Avatar name={name} size={32} /> : <Logo name={name} size={32} />}
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">{name}</span>
          <span className="block truncate text-xs text-ink-2">{reach || '—'}</span>
          <span className={cn('block truncate text-xs text-ink-2', !isNarrow && 'md:hidden')}>{facts.filter(Boolean).join(' · ')}</span>
        </span>
        {!isNarrow && <span className="num shrink-0 text-xs text-ink-2 max-md:hidden">{facts.filter(Boolean).join(' · ')}</span>}
      </Link>
      {children}
    </li>
  )
}
