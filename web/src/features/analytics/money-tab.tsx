import { useTranslation } from 'react-i18next'
import { useMe } from '@/api/me'
import { useFormat } from '@/lib/use-format'
import { ChartBox } from '@/ui/chart-box'
import { Columns } from '@/ui/columns'
import { Stat } from '@/ui/stat'
import { Change } from './change'
import { ChartCard } from './chart-card'
import { mainCurrency, minorOf, sparse } from './figures'
import { periodName } from './period-name'
import { type Asked, useRevenue } from './queries'
import { RowsTable } from './rows-table'
import { PendingStats } from './sales'
import { StatsRow } from './stats-row'

/** Payments received, and what deals were won for. */
export function RevenueTab({ query }: { query: Asked }) {
  const { t } = useTranslation('analytics')
  const f = useFormat()
  const { organization } = useMe()
  const revenue = useRevenue(query)
  const data = revenue.data
  const won = mainCurrency([data?.totals.wonAmounts ?? []], organization.currency)
  const money = (minor: number, currency = data?.currency) => f.money(minor, { currency })
  const compact = (currency: string) => (minor: number) => f.money(minor, { currency, compact: true, bare: true })
  const names = data?.periods.map(({ start }) => periodName(start, data.range.step, f)) ?? []
  const paid = data?.totals.payments
  const paidBefore = data?.previous.payments
  const wonNow = minorOf(data?.totals.wonAmounts ?? [], won)
  const wonBefore = minorOf(data?.previous.wonAmounts ?? [], won)
  const charts = [
    ...(paid && data
      ? [{ key: 'paid', currency: data.currency, d: data.periods.map(({ payments }) => payments?.incomeMinor ?? 0), total: paid.incomeMinor }]
      : []),
    { key: 'won', currency: won, d: data?.periods.map(({ wonAmounts }) => minorOf(wonAmounts, won)) ?? [], total: wonNow },
  ]
  return (
    <>
      {data ? (
        <StatsRow label={t('stats.label')}>
          {paid && (
            <Stat
              label={t('revenue.income')}
              value={money(paid.incomeMinor)}
              foot={<Change now={paid.incomeMinor} before={paidBefore?.incomeMinor} was={money(paidBefore?.incomeMinor ?? 0)} />}
            />
          )}
          {paid && (
            <Stat
              label={t('revenue.payments')}
              value={f.num(paid.count)}
              foot={<Change now={paid.count} before={paidBefore?.count} was={f.num(paidBefore?.count ?? 0)} />}
            />
          )}
          {paid && <Stat label={t('revenue.refunds')} value={money(paid.refundMinor)} foot={t('revenue.refundsBefore', { sum: money(paidBefore?.refundMinor ?? 0) })} />}
          <Stat
            label={t('stats.won')}
            value={money(wonNow, won)}
            foot={<Change now={wonNow} before={wonBefore} was={money(wonBefore, won)} />}
          />
        </StatsRow>
      ) : (
        !revenue.isError && <PendingStats n={4} />
      )}
      <div className="grid gap-3">
        {charts.map(({ key, currency, d, total }) => (
          <ChartCard
            key={key}
            title={t(`revenue.${key}`)}
            meta={data && t(`step.${data.range.step}`)}
            query={revenue}
            sentence={total > 0 && best(d, names, (name, minor) => t('revenue.best', { period: name, sum: money(minor, currency) }))}
            table={
              total > 0 && (
                <RowsTable
                  label={t(`revenue.${key}`)}
                  head={[t('outcomes.head.period'), t('revenue.sum')]}
                  rows={d.map((minor, i) => ({ key: names[i]!, cells: [names[i], money(minor, currency)] }))}
                />
              )
            }
          >
            {total > 0 ? (
              <ChartBox className="min-h-[210px]">
                {(size) => (
                  <Columns
                    {...size}
                    label={t(`revenue.${key}`)}
                    d={d}
                    labels={spaced(sparse(names, Math.max(2, Math.floor(size.w / 64))))}
                    fmt={compact(currency)}
                  />
                )}
              </ChartBox>
            ) : (
              <p className="text-ink-2">{t('revenue.empty')}</p>
            )}
          </ChartCard>
        ))}
      </div>
    </>
  )
}

function best(d: number[], names: string[], say: (name: string, minor: number) => string) {
  const most = Math.max(...d)
  return say(names[d.indexOf(most)]!, most)
}

/** Empty labels that differ: a chart tells its columns apart by them. */
const spaced = (labels: string[]) => labels.map((label, i) => label || '\u200b'.repeat(i + 1))
