import { useTranslation } from 'react-i18next'
import { useMe } from '@/api/me'
import { useFormat } from '@/lib/use-format'
import { Avatar } from '@/ui/avatar'
import { Bar } from '@/ui/bar'
import { Td, Th } from '@/ui/table'
import { ChartCard } from './chart-card'
import { mainCurrency, minorOf } from './figures'
import { isNil } from './nil'
import { type Asked, useManagers } from './queries'
import type { Managers } from './types'

type Item = Managers['items'][number]

/** What each member did. */
export function ManagersTab({ query }: { query: Asked }) {
  const { t } = useTranslation('analytics')
  const { organization } = useMe()
  const managers = useManagers(query)
  const items = managers.data?.items ?? []
  const currency = mainCurrency(
    items.map(({ work }) => work.wonAmounts),
    organization.currency,
  )
  const heads = ['created', 'won', 'conversion', 'sum', 'done', 'overdue', 'calls', 'notes', 'messages'] as const
  return (
    <ChartCard title={t('managers.title')} query={managers} sentence={<Sentence items={items} />}>
      <div className="-mx-4 overflow-x-auto" tabIndex={0} role="group" aria-label={t('managers.title')}>
        <table className="w-full min-w-[860px]">
          <thead>
            <tr>
              <Th className="pl-4">{t('managers.head.name')}</Th>
              {heads.map((name) => (
                <Th key={name} className={name === 'conversion' ? '' : 'text-right'}>
                  {t(`managers.head.${name}`)}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Row key={item.id} item={item} currency={currency} />
            ))}
          </tbody>
        </table>
      </div>
    </ChartCard>
  )
}

function Row({ item, currency }: { item: Item; currency: string }) {
  const { t } = useTranslation('analytics')
  const f = useFormat()
  const { work, previous } = item
  const rate = work.winPercent
  return (
    <tr>
      <th scope="row" className="h-10 border-t border-line pr-3 pl-4 text-left font-medium whitespace-nowrap">
        <span className="inline-flex items-center gap-2">
          <Avatar name={item.name} size={24} />
          {item.name}
          {item.isDisabled && <span className="text-xs font-normal text-ink-2">{t('managers.gone')}</span>}
        </span>
      </th>
      <Td className="num text-right">{f.num(work.created)}</Td>
      <Td className="num text-right" title={t('change.was', { was: f.num(previous.won) })}>
        {f.num(work.won)}
      </Td>
      <Td>
        {isNil(rate) ? (
          <span className="text-ink-3">—</span>
        ) : (
          <span className="flex items-center gap-2">
            <Bar v={rate} label={t('managers.rate', { percent: f.percent(rate / 100) })} className="w-20" />
            <span className="num w-10">{f.percent(rate / 100)}</span>
          </span>
        )}
      </Td>
      <Td className="num text-right font-medium whitespace-nowrap">{f.money(minorOf(work.wonAmounts, currency), { currency })}</Td>
      <Td className="num text-right">{f.num(work.tasksDone)}</Td>
      <Td className={work.tasksOverdue > 0 ? 'num text-right text-bad-ink' : 'num text-right'}>{f.num(work.tasksOverdue)}</Td>
      <Td className="num text-right">{f.num(work.calls)}</Td>
      <Td className="num text-right">{f.num(work.notes)}</Td>
      <Td className="num text-right">{f.num(work.messages + work.emails)}</Td>
    </tr>
  )
}

function Sentence({ items }: { items: Item[] }) {
  const { t } = useTranslation('analytics')
  const f = useFormat()
  const late = items.reduce((sum, { work }) => sum + work.tasksOverdue, 0)
  const [first] = items
  if (late > 0) return t('managers.late', { count: late, n: f.num(late) })
  if (!first || first.work.won === 0) return t('managers.nothing')
  return t('managers.first', { name: first.name, count: first.work.won, n: f.num(first.work.won) })
}
