import { useTranslation } from 'react-i18next'
import { useMe } from '@/api/me'
import { useFormat } from '@/lib/use-format'
import { Skeleton } from '@/ui/skeleton'
import { Spark } from '@/ui/spark'
import { Stat } from '@/ui/stat'
import { Change } from './change'
import { DAY_SECONDS, mainCurrency, minorOf } from './figures'
import { FunnelCard } from './funnel-card'
import { LossCard } from './loss-card'
import { isNil } from './nil'
import { OutcomesCard } from './outcomes-card'
import { type Asked, useFunnel, useOutcomes } from './queries'
import { StatsRow } from './stats-row'
import { TimesCard } from './times-card'

/** Sales over the range: what was won, how far deals came, where they stand, why they were lost. */
export function SalesTab({ query }: { query: Asked }) {
  return (
    <>
      <Stats query={query} />
      <div className="grid grid-cols-[1.15fr_1fr] gap-3 max-lg:grid-cols-1">
        <FunnelCard query={query} />
        <TimesCard query={query} />
        <OutcomesCard query={query} />
        <LossCard query={query} />
      </div>
    </>
  )
}

function Stats({ query }: { query: Asked }) {
  const { t } = useTranslation('analytics')
  const f = useFormat()
  const { organization } = useMe()
  const outcomes = useOutcomes(query).data
  const funnel = useFunnel(query).data
  if (!outcomes || !funnel) return <PendingStats n={5} />
  const { totals, previous, periods } = outcomes
  const currency = mainCurrency([totals.wonAmounts], organization.currency)
  const money = (minor: number) => f.money(minor, { currency })
  const days = (seconds: number) => {
    const count = Math.round(seconds / DAY_SECONDS)
    return count < 1 ? f.duration(seconds) : t('days', { count, n: f.num(count) })
  }
  const percent = (value: number) => f.percent(value / 100)
  const [won, wonBefore] = [minorOf(totals.wonAmounts, currency), minorOf(previous.wonAmounts, currency)]
  const [average, averageBefore] = [minorOf(totals.averages, currency), minorOf(previous.averages, currency)]
  return (
    <StatsRow label={t('stats.label')}>
      <Stat
        label={t('stats.won')}
        value={money(won)}
        foot={<Change now={won} before={wonBefore} was={money(wonBefore)} />}
        spark={<Spark d={periods.map(({ wonAmounts }) => minorOf(wonAmounts, currency))} />}
      />
      <Stat
        label={t('stats.wonDeals')}
        value={f.num(totals.won)}
        foot={<Change now={totals.won} before={previous.won} was={f.num(previous.won)} />}
        spark={<Spark d={periods.map((period) => period.won)} />}
      />
      <Stat
        label={t('stats.conversion')}
        value={isNil(funnel.totals.wonPercent) ? '—' : percent(funnel.totals.wonPercent)}
        foot={<Change points now={funnel.totals.wonPercent} before={funnel.previous.wonPercent} was={percent(funnel.previous.wonPercent ?? 0)} />}
      />
      <Stat
        label={t('stats.cycle')}
        value={isNil(totals.cycleMedianSeconds) ? '—' : days(totals.cycleMedianSeconds)}
        foot={
          <Change
            lessIsBetter
            now={totals.cycleMedianSeconds}
            before={previous.cycleMedianSeconds}
            was={days(previous.cycleMedianSeconds ?? 0)}
          />
        }
      />
      <Stat
        label={t('stats.average')}
        value={totals.won > 0 ? money(average) : '—'}
        foot={<Change now={totals.won > 0 ? average : null} before={previous.won > 0 ? averageBefore : null} was={money(averageBefore)} />}
      />
    </StatsRow>
  )
}

export function PendingStats({ n }: { n: number }) {
  const { t } = useTranslation('analytics')
  return (
    <StatsRow label={t('stats.label')}>
      {Array.from({ length: n }, (_, i) => (
        <div key={i} className="grid gap-2.5 p-4">
          <Skeleton className="w-24" />
          <Skeleton className="h-5 w-28" />
          <Skeleton className="w-20" />
        </div>
      ))}
    </StatsRow>
  )
}
