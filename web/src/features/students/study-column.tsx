import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { Latest } from '@/features/timeline'
import { useFormat } from '@/lib/use-format'
import { useToday } from '@/lib/use-today'
import { Block } from '@/ui/block'
import { ErrorLine } from '@/ui/error-line'
import { Skeleton } from '@/ui/skeleton'
import { AttendanceBlock } from './attendance-block'
import { useSubscriptions } from './queries'
import type { Membership, StudentCard, Subscription } from './types'

export function StudyColumn({ card }: { card: StudentCard }) {
  const { t } = useTranslation('students')
  const today = useToday()
  const sales = useCan('crm:read')
  const isOver = ({ endsOn }: Membership) => endsOn !== null && endsOn < today
  const current = card.groups.filter((group) => !isOver(group))
  const left = card.groups.filter(isOver)
  return (
    <div
      className="min-h-0 divide-y divide-line overflow-y-auto"
      tabIndex={0}
      role="group"
      aria-label={t('part.study')}
    >
      <Block title={t('groups.title')}>
        {current.length === 0 && <p className="text-ink-2">{t('groups.empty')}</p>}
        <ul>
          {current.map((group) => (
            <GroupRow key={group.id + group.startsOn} group={group} />
          ))}
        </ul>
        {left.length > 0 && (
          <>
            <h3 className="mt-2 text-xs text-ink-2">{t('groups.left')}</h3>
            <ul>
              {left.map((group) => (
                <GroupRow key={group.id + group.startsOn} group={group} />
              ))}
            </ul>
          </>
        )}
      </Block>
      <AttendanceBlock card={card} />
      <Subscriptions id={card.id} />
      {sales && <Latest contactId={card.contact.id} />}
    </div>
  )
}

function useRange() {
  const { t } = useTranslation('students')
  const f = useFormat()
  return (from: string | null, to: string | null) => {
    if (from && to) return `${f.plainDate(from)} – ${f.plainDate(to)}`
    if (from) return t('range.from', { day: f.plainDate(from) })
    if (to) return t('range.to', { day: f.plainDate(to) })
    return ''
  }
}

function GroupRow({ group }: { group: Membership }) {
  const range = useRange()
  return (
    <li>
      <Link
        to="/groups/$id"
        params={{ id: group.id }}
        className="-mx-1.5 flex min-h-[42px] flex-col justify-center rounded-md px-1.5 hover:bg-hover"
      >
        <span className="truncate font-medium">{group.name}</span>
        <span className="num truncate text-xs text-ink-2">{range(group.startsOn, group.endsOn)}</span>
      </Link>
    </li>
  )
}

function Subscriptions({ id }: { id: string }) {
  const { t } = useTranslation('students')
  const subscriptions = useSubscriptions(id)
  const items = subscriptions.data?.items
  return (
    <Block title={t('subscriptions.title')} meta={items?.length || undefined}>
      {subscriptions.isPending && <Skeleton className="my-2" />}
      {subscriptions.isError && (
        <ErrorLine error={subscriptions.error} onRetry={() => void subscriptions.refetch()} />
      )}
      {items?.length === 0 && <p className="text-ink-2">{t('subscriptions.empty')}</p>}
      <ul>
        {items?.map((item) => (
          <SubscriptionRow key={item.id} item={item} />
        ))}
      </ul>
    </Block>
  )
}

function SubscriptionRow({ item }: { item: Subscription }) {
  const { t } = useTranslation('students')
  const f = useFormat()
  const range = useRange()
  const facts = [
    range(item.startsOn, item.endsOn),
    item.subjectName,
    item.isSeparateBalance && t('subscriptions.separate', { balance: item.sourceBalance ?? '—' }),
    item.paidUntil && t('subscriptions.paidUntil', { day: f.plainDate(item.paidUntil) }),
    item.note,
  ]
  return (
    <li className="flex min-h-[42px] items-center gap-3 py-1">
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{item.tariffName ?? t('subscriptions.noTariff')}</span>
        <span className="num block text-xs text-ink-2">{facts.filter(Boolean).join(' · ')}</span>
      </span>
      {item.paidLessons !== null && (
        <span className="num shrink-0 text-right text-xs text-ink-2">
          {t('subscriptions.left', { count: item.paidLessons, n: f.num(item.paidLessons) })}
        </span>
      )}
    </li>
  )
}
