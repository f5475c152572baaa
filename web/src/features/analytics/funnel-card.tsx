import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { ChartCard } from './chart-card'
import { weakest } from './figures'
import { isNil } from './nil'
import { type Asked, useFunnel } from './queries'
import { RowsTable } from './rows-table'
import type { Funnel, FunnelStep } from './types'

/** Under this share of the step before, a step is marked. */
const LOW = 62

/** How far the deals of the range came. */
export function FunnelCard({ query }: { query: Asked }) {
  const { t } = useTranslation('analytics')
  const funnel = useFunnel(query)
  const stages = funnel.data?.stages.filter(({ kind }) => kind !== 'lost') ?? []
  const empty = funnel.data?.totals.created === 0
  return (
    <ChartCard
      title={t('funnel.title')}
      meta={t('funnel.meta')}
      query={funnel}
      legend={
        <>
          <span className="inline-flex items-center gap-1.5">
            <span aria-hidden className="h-3 w-0.5 rounded-full bg-ink" />
            {t('before')}
          </span>
          <span className="max-sm:hidden">{t('funnel.percent')}</span>
        </>
      }
      sentence={!empty && funnel.data && <Sentence stages={stages} data={funnel.data} />}
      table={!empty && funnel.data && <Rows data={funnel.data} />}
    >
      {empty ? <p className="text-ink-2">{t('funnel.empty')}</p> : <Bars stages={stages} />}
    </ChartCard>
  )
}

function Bars({ stages }: { stages: FunnelStep[] }) {
  const { t } = useTranslation('analytics')
  const f = useFormat()
  const most = Math.max(1, ...stages.flatMap(({ entered, previousEntered }) => [entered, previousEntered]))
  const weak = weakest(stages)
  return (
    <ul className="grid gap-[3px]">
      {stages.map((stage) => {
        const percent = stage.fromPreviousPercent ?? null
        return (
          <li key={stage.id} className="flex items-center gap-3 max-sm:gap-2">
            <span className="w-40 shrink-0 truncate text-ink-2 max-sm:w-24" title={stage.name}>
              {stage.name}
            </span>
            <span
              role="img"
              aria-label={t('funnel.spoken', { stage: stage.name, n: f.num(stage.entered), before: f.num(stage.previousEntered) })}
              className="relative h-6 min-w-0 flex-1 rounded-[5px] bg-press/50"
            >
              <span
                className={cn('absolute inset-y-0 left-0 rounded-[5px]', stage.kind === 'won' ? 'bg-accent' : 'bg-[var(--chart-1)]')}
                style={{ width: `${(stage.entered / most) * 100}%` }}
              />
              {stage.previousEntered > 0 && (
                <span
                  className="absolute inset-y-1 w-0.5 rounded-full bg-ink"
                  style={{ left: `calc(${(stage.previousEntered / most) * 100}% - 1px)` }}
                />
              )}
            </span>
            <span className="num w-12 shrink-0 text-right font-semibold">{f.num(stage.entered)}</span>
            <span
              className={cn(
                'num w-11 shrink-0 text-right text-xs',
                percent !== null && (percent < LOW || weak === stage) ? 'font-medium text-bad-ink' : 'text-ink-2',
              )}
            >
              {percent === null ? '' : f.percent(percent / 100)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Sentence({ stages, data }: { stages: FunnelStep[]; data: Funnel }) {
  const { t } = useTranslation('analytics')
  const f = useFormat()
  const weak = weakest(stages)
  if (weak) {
    return (
      <>
        <b className="font-medium text-bad-ink">{t('funnel.weakest', { stage: weak.name })}</b>{' '}
        {t('funnel.weak', {
          before: f.percent((weak.previousFromPreviousPercent ?? 0) / 100),
          now: f.percent((weak.fromPreviousPercent ?? 0) / 100),
        })}
      </>
    )
  }
  const { lost } = data.totals
  return t(data.previous.created === 0 ? 'funnel.alone' : 'funnel.fine', { count: lost, n: f.num(lost) })
}

function Rows({ data }: { data: Funnel }) {
  const { t } = useTranslation('analytics')
  const f = useFormat()
  const percent = (value: number | null | undefined) => (isNil(value) ? '—' : f.percent(value / 100))
  return (
    <RowsTable
      label={t('funnel.title')}
      head={['stage', 'entered', 'previous', 'fromPrevious', 'overall', 'now', 'amount'].map((name) => t(`funnel.head.${name}`))}
      rows={data.stages.map((stage) => ({
        key: stage.id,
        cells: [
          stage.name,
          f.num(stage.entered),
          f.num(stage.previousEntered),
          percent(stage.fromPreviousPercent),
          percent(stage.overallPercent),
          f.num(stage.now),
          stage.amounts.map(({ currency, amountMinor }) => f.money(amountMinor, { currency })).join(', ') || '—',
        ],
      }))}
    />
  )
}
