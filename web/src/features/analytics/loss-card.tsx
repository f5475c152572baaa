import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { ChartCard } from './chart-card'
import { type Asked, useOutcomes } from './queries'
import { RowsTable } from './rows-table'
import type { Outcomes } from './types'

type Reason = Outcomes['lossReasons'][number]

/** Rows of one reason in several currencies, as one. */
function together(reasons: Reason[], nameless: string) {
  const found = new Map<string, { name: string; deals: number; sums: { currency: string; minor: number }[] }>()
  for (const { id, name, deals, currency, amountMinor } of reasons) {
    const one = found.get(id ?? '') ?? { name: name ?? nameless, deals: 0, sums: [] }
    one.deals += deals
    one.sums.push({ currency, minor: amountMinor })
    found.set(id ?? '', one)
  }
  return [...found.entries()].map(([id, one]) => ({ id, ...one })).sort((a, b) => b.deals - a.deals)
}

/** Why deals were lost. */
export function LossCard({ query }: { query: Asked }) {
  const { t } = useTranslation('analytics')
  const f = useFormat()
  const outcomes = useOutcomes(query)
  const reasons = together(outcomes.data?.lossReasons ?? [], t('losses.nameless'))
  const all = reasons.reduce((sum, { deals }) => sum + deals, 0)
  const most = Math.max(1, ...reasons.map(({ deals }) => deals))
  const [first] = reasons
  const sums = (of: (typeof reasons)[number]) => of.sums.map(({ currency, minor }) => f.money(minor, { currency })).join(', ')
  return (
    <ChartCard
      title={t('losses.title')}
      query={outcomes}
      sentence={first && t('losses.first', { reason: first.name, percent: f.percent(first.deals / all), sum: sums(first) })}
      table={
        first && (
          <RowsTable
            label={t('losses.title')}
            head={['reason', 'deals', 'sum'].map((name) => t(`losses.head.${name}`))}
            rows={reasons.map((reason) => ({ key: reason.id, cells: [reason.name, f.num(reason.deals), sums(reason)] }))}
          />
        )
      }
    >
      {first ? (
        <ul className="grid gap-2">
          {reasons.slice(0, 6).map((reason) => (
            <li key={reason.id} className="grid gap-1">
              <span className="flex justify-between gap-3">
                <span className="truncate text-ink-2">{reason.name}</span>
                <span className="num shrink-0 font-semibold">{f.num(reason.deals)}</span>
              </span>
              <span aria-hidden className="h-1.5 rounded-full bg-press">
                <span className="block h-full rounded-full bg-[var(--chart-1)]" style={{ width: `${(reason.deals / most) * 100}%` }} />
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-2">{t('losses.empty')}</p>
      )}
    </ChartCard>
  )
}
