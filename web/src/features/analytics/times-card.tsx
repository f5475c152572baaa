import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { ChartCard } from './chart-card'
import { DAY_SECONDS } from './figures'
import { type Asked, useStageTimes } from './queries'
import { RowsTable } from './rows-table'
import type { StageTimes } from './types'

type Stage = StageTimes['stages'][number]

const days = (seconds: number) => seconds / DAY_SECONDS

/** How long deals stand at each stage: half of them, and nine in ten. */
export function TimesCard({ query }: { query: Asked }) {
  const { t } = useTranslation('analytics')
  const times = useStageTimes(query)
  const stages = times.data?.stages ?? []
  const empty = !stages.some(({ left }) => left)
  return (
    <ChartCard
      title={t('times.title')}
      meta={t('times.meta')}
      query={times}
      legend={
        <>
          <Mark className="bg-accent">{t('times.half')}</Mark>
          <Mark className="bg-accent/30">{t('times.nine')}</Mark>
        </>
      }
      sentence={<Sentence stages={stages} />}
      table={<Rows stages={stages} />}
    >
      {empty ? <p className="text-ink-2">{t('times.empty')}</p> : <Bars stages={stages} />}
    </ChartCard>
  )
}

function Mark({ className, children }: { className: string; children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden className={`size-2 rounded-[3px] ${className}`} />
      {children}
    </span>
  )
}

function Bars({ stages }: { stages: Stage[] }) {
  const { t } = useTranslation('analytics')
  const f = useFormat()
  const most = Math.max(1, ...stages.map(({ left }) => left?.p90Seconds ?? 0))
  const longest = Math.max(...stages.map(({ left }) => left?.medianSeconds ?? 0))
  return (
    <ul className="grid gap-[3px]">
      {stages.map(({ id, name, left }) => (
        <li key={id} className="flex h-6 items-center gap-3">
          <span className="w-40 shrink-0 truncate text-ink-2 max-sm:w-24" title={name}>
            {name}
          </span>
          <span
            role="img"
            aria-label={
              left
                ? t('times.spoken', { stage: name, half: f.num(days(left.medianSeconds), 1), nine: f.num(days(left.p90Seconds), 1) })
                : t('times.nobody', { stage: name })
            }
            className="relative h-2.5 min-w-0 flex-1"
          >
            {left && (
              <>
                <span className="absolute inset-y-0 left-0 rounded-full bg-accent/30" style={{ width: `${(left.p90Seconds / most) * 100}%` }} />
                <span className="absolute inset-y-0 left-0 rounded-full bg-accent" style={{ width: `${(left.medianSeconds / most) * 100}%` }} />
              </>
            )}
          </span>
          <span className="num w-20 shrink-0 text-right whitespace-nowrap text-ink-2">
            {left ? (
              <>
                <b className={left.medianSeconds === longest ? 'font-semibold text-bad-ink' : 'font-semibold text-ink'}>
                  {f.num(days(left.medianSeconds), 1)}
                </b>{' '}
                / {f.num(days(left.p90Seconds), 1)}
              </>
            ) : (
              '—'
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Sentence({ stages }: { stages: Stage[] }) {
  const { t } = useTranslation('analytics')
  const f = useFormat()
  const late = stages.reduce((sum, { still }) => sum + (still?.late ?? 0), 0)
  const standing = stages.reduce((sum, { still }) => sum + (still?.deals ?? 0), 0)
  return late > 0
    ? t('times.late', { count: late, n: f.num(late), all: f.num(standing) })
    : t('times.onTime', { count: standing, n: f.num(standing) })
}

function Rows({ stages }: { stages: Stage[] }) {
  const { t } = useTranslation('analytics')
  const f = useFormat()
  const shown = (seconds: number | undefined) => (seconds === undefined ? '—' : f.num(days(seconds), 1))
  return (
    <RowsTable
      label={t('times.title')}
      head={['stage', 'left', 'median', 'p90', 'average', 'still', 'stillMedian', 'longest'].map((name) => t(`times.head.${name}`))}
      rows={stages.map(({ id, name, left, still }) => ({
        key: id,
        cells: [
          name,
          f.num(left?.deals ?? 0),
          shown(left?.medianSeconds),
          shown(left?.p90Seconds),
          shown(left?.averageSeconds),
          f.num(still?.deals ?? 0),
          shown(still?.medianSeconds),
          shown(still?.longestSeconds),
        ],
      }))}
    />
  )
}
