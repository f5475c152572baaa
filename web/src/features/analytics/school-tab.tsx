import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Area } from '@/ui/area'
import { ChartBox } from '@/ui/chart-box'
import { Segmented } from '@/ui/segmented'
import { Stat } from '@/ui/stat'
import { Change } from './change'
import { ChartCard } from './chart-card'
import { sparse } from './figures'
import { isNil } from './nil'
import { PairColumns } from './pair-columns'
import { periodName } from './period-name'
import { useSchool } from './queries'
import type { Range } from './range'
import { RowsTable } from './rows-table'
import { PendingStats } from './sales'
import { PARTS, type PartKind } from './search'
import { StatsRow } from './stats-row'
import type { School } from './types'

type Props = { range: Range; by: PartKind; onBy: (by: PartKind) => void }

/** Who studies, who came and left, and how lessons were attended. */
export function SchoolTab({ range, by, onBy }: Props) {
  const { t } = useTranslation('analytics')
  const school = useSchool(range, by)
  const data = school.data
  return (
    <>
      {data ? <Stats data={data} /> : !school.isError && <PendingStats n={5} />}
      <div className="grid grid-cols-2 gap-3 max-lg:grid-cols-1">
        <Attendance school={school} />
        <Moves school={school} />
      </div>
      <ChartCard
        title={t('parts.title')}
        query={school}
        legend={<Segmented label={t('parts.by')} value={by} onChange={onBy} items={PARTS.map((v) => ({ v, label: t(`parts.${v}`) }))} />}
      >
        {data && data.parts.length > 0 ? <Parts data={data} /> : <p className="text-ink-2">{t('parts.empty')}</p>}
      </ChartCard>
    </>
  )
}

type Query = { school: ReturnType<typeof useSchool> }

function Stats({ data }: { data: School }) {
  const { t } = useTranslation('analytics')
  const f = useFormat()
  const { totals, previous, debt } = data
  const percent = (value: number | null | undefined) => (isNil(value) ? '—' : f.percent(value / 100))
  return (
    <StatsRow label={t('stats.label')}>
      <Stat label={t('school.active')} value={f.num(data.active)} foot={t('school.joined', { count: totals.joined, n: f.num(totals.joined) })} />
      <Stat
        label={t('school.left')}
        value={f.num(totals.left)}
        foot={
          <>
            <Change lessIsBetter now={totals.left} before={previous.left} was={f.num(previous.left)} />
            {!isNil(totals.churnPercent) && <span className="truncate">· {t('school.churn', { percent: percent(totals.churnPercent) })}</span>}
          </>
        }
      />
      <Stat
        label={t('school.attendance')}
        value={percent(totals.attendancePercent)}
        foot={<Change points now={totals.attendancePercent} before={previous.attendancePercent} was={percent(previous.attendancePercent)} />}
      />
      <Stat
        label={t('school.held')}
        value={f.num(totals.held)}
        foot={<Change now={totals.held} before={previous.held} was={f.num(previous.held)} />}
      />
      {debt && (
        <Stat
          label={t('school.debt')}
          value={f.money(debt.debtMinor, { currency: debt.currency })}
          foot={t('school.debtors', { count: debt.debtors, n: f.num(debt.debtors) })}
        />
      )}
    </StatsRow>
  )
}

function Attendance({ school }: Query) {
  const { t } = useTranslation('analytics')
  const f = useFormat()
  const data = school.data
  const known = data?.periods.flatMap(({ start, attendancePercent }) => (isNil(attendancePercent) ? [] : [{ start, percent: attendancePercent }])) ?? []
  const values = known.map(({ percent }) => percent)
  const names = known.map(({ start }) => periodName(start, data!.range.step, f))
  const lowest = known.reduce<(typeof known)[number] | undefined>((low, one) => (low && low.percent <= one.percent ? low : one), undefined)
  const lo = Math.max(0, Math.floor((Math.min(100, ...values) - 5) / 10) * 10)
  const percent = (value: number) => f.percent(value / 100)
  return (
    <ChartCard
      title={t('attendance.title')}
      meta={data && t(`step.${data.range.step}`)}
      query={school}
      sentence={lowest && t('attendance.lowest', { period: periodName(lowest.start, data!.range.step, f), percent: percent(lowest.percent) })}
      table={
        known.length > 0 && (
          <RowsTable
            label={t('attendance.title')}
            head={[t('outcomes.head.period'), t('attendance.title')]}
            rows={known.map((one, i) => ({ key: one.start, cells: [names[i], percent(one.percent)] }))}
          />
        )
      }
    >
      {known.length > 1 ? (
        <ChartBox className="min-h-[190px]">
          {(size) => (
            <Area
              {...size}
              label={t('attendance.title')}
              d={values}
              labels={sparse(names, Math.max(2, Math.floor(size.w / 90))).map((label, i) => label || '\u200b'.repeat(i + 1))}
              lo={lo}
              hi={100}
              fmt={percent}
            />
          )}
        </ChartBox>
      ) : (
        <p className="text-ink-2">{t('attendance.empty')}</p>
      )}
    </ChartCard>
  )
}

function Moves({ school }: Query) {
  const { t } = useTranslation('analytics')
  const f = useFormat()
  const data = school.data
  const names = data?.periods.map(({ start }) => periodName(start, data.range.step, f)) ?? []
  const { joined = 0, left = 0 } = data?.totals ?? {}
  return (
    <ChartCard
      title={t('moves.title')}
      meta={data && t(`step.${data.range.step}`)}
      query={school}
      sentence={joined + left > 0 && t(joined >= left ? 'moves.grows' : 'moves.shrinks', { joined: f.num(joined), left: f.num(left) })}
      table={
        data &&
        joined + left > 0 && (
          <RowsTable
            label={t('moves.title')}
            head={[t('outcomes.head.period'), t('moves.joined'), t('moves.left')]}
            rows={data.periods.map((period, i) => ({ key: period.start, cells: [names[i], f.num(period.joined), f.num(period.left)] }))}
          />
        )
      }
    >
      {data && joined + left > 0 ? (
        <PairColumns
          label={t('moves.title')}
          labels={names}
          up={data.periods.map((period) => period.joined)}
          down={data.periods.map((period) => period.left)}
          fmt={(value) => f.num(value)}
          words={[t('moves.joined'), t('moves.left')]}
        />
      ) : (
        <p className="text-ink-2">{t('moves.empty')}</p>
      )}
    </ChartCard>
  )
}

function Parts({ data }: { data: School }) {
  const { t } = useTranslation('analytics')
  const f = useFormat()
  const { debt } = data
  return (
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={t('parts.title')}>
      <RowsTable
        label={t('parts.title')}
        head={[t('parts.name'), t('parts.students'), t('school.held'), t('attendance.title'), ...(debt ? [t('school.debt')] : [])]}
        rows={data.parts.map((part) => ({
          key: part.id,
          cells: [
            part.name,
            f.num(part.students),
            f.num(part.lessons),
            isNil(part.attendancePercent) ? '—' : f.percent(part.attendancePercent / 100),
            ...(debt ? [f.money(part.debtMinor ?? 0, { currency: debt.currency })] : []),
          ],
        }))}
      />
    </div>
  )
}
