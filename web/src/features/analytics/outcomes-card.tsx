import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { ChartCard } from './chart-card'
import { type Asked, useOutcomes } from './queries'
import { PairColumns } from './pair-columns'
import { periodName } from './period-name'
import { RowsTable } from './rows-table'
import type { DealSum } from './types'

/** Deals won and lost, period by period. */
export function OutcomesCard({ query }: { query: Asked }) {
  const { t } = useTranslation('analytics')
  const f = useFormat()
  const outcomes = useOutcomes(query)
  const data = outcomes.data
  const sums = (amounts: DealSum[]) => amounts.map(({ currency, amountMinor }) => f.money(amountMinor, { currency })).join(', ') || '—'
  const names = data?.periods.map(({ start }) => periodName(start, data.range.step, f)) ?? []
  const closed = (data?.totals.won ?? 0) + (data?.totals.lost ?? 0)
  return (
    <ChartCard
      title={t('outcomes.title')}
      meta={data && t(`step.${data.range.step}`)}
      query={outcomes}
      legend={
        <>
          <span className="inline-flex items-center gap-1.5">
            <span aria-hidden className="size-2 rounded-[3px] bg-accent" />
            {t('outcomes.won')}
          </span>
          <span className="inline-flex items-center gap-1.5">
            <span aria-hidden className="hatch size-2 rounded-[3px] bg-press ring-1 ring-line-2" />
            {t('outcomes.lost')}
          </span>
        </>
      }
      sentence={
        data &&
        closed > 0 &&
        t('outcomes.rate', { percent: f.percent((data.totals.winPercent ?? 0) / 100), won: f.num(data.totals.won), lost: f.num(data.totals.lost) })
      }
      table={
        data &&
        closed > 0 && (
          <RowsTable
            label={t('outcomes.title')}
            head={['period', 'won', 'wonSum', 'lost', 'lostSum'].map((name) => t(`outcomes.head.${name}`))}
            rows={data.periods.map((period, i) => ({
              key: period.start,
              cells: [names[i], f.num(period.won), sums(period.wonAmounts), f.num(period.lost), sums(period.lostAmounts)],
            }))}
          />
        )
      }
    >
      {data && closed > 0 ? (
        <PairColumns
          label={t('outcomes.title')}
          labels={names}
          up={data.periods.map(({ won }) => won)}
          down={data.periods.map(({ lost }) => lost)}
          fmt={(value) => f.num(value)}
          words={[t('outcomes.won'), t('outcomes.lost')]}
        />
      ) : (
        <p className="text-ink-2">{t('outcomes.empty')}</p>
      )}
    </ChartCard>
  )
}
