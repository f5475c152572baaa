import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import { useFormat } from '@/lib/use-format'
import { Area } from '@/ui/area'
import { ChartBox } from '@/ui/chart-box'
import { Columns } from '@/ui/columns'
import { change, monthName, percentAxis } from './labels'
import type { Dashboard } from './types'

/** What is left of the page is theirs, within what a chart of six points can fill. */
const TALL = 'max-h-[340px]'

/** Income by month and attendance by week; each ends with a sentence that says what it means. */
export function Charts({ data }: { data: Dashboard }) {
  return (
    <div className="grid flex-1 auto-cols-fr grid-flow-col gap-x-8 gap-y-6 px-4 py-4 max-xl:grid-flow-row">
      {data.money && <IncomeChart money={data.money} />}
      <AttendanceChart attendance={data.attendance} />
    </div>
  )
}

function Chart({ title, sentence, children }: { title: string; sentence: string; children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col">
      <h2 className="mb-2 font-semibold">{title}</h2>
      {children}
      <p className="mt-2 min-h-8 text-xs text-ink-2 text-pretty">{sentence}</p>
    </section>
  )
}

function IncomeChart({ money }: { money: NonNullable<Dashboard['money']> }) {
  const { t } = useTranslation('dashboard')
  const f = useFormat()
  const rows = money.incomeByMonth
  if (rows.every(({ minor }) => minor === 0)) {
    return (
      <Chart title={t('income.title')} sentence="">
        <p className="text-ink-2">{t('income.empty')}</p>
      </Chart>
    )
  }
  const percent = change(money.incomeThisMonthMinor, money.incomePrevMonthMinor)
  const sentence =
    percent === null
      ? t('income.alone')
      : t(percent < 0 ? 'income.less' : 'income.more', {
          percent: f.percent(Math.abs(percent) / 100),
          before: f.money(Math.round(money.incomePrevMonthMinor / 100) * 100, { currency: money.currency }),
        })
  return (
    <Chart title={t('income.title')} sentence={sentence}>
      <ChartBox className={TALL}>
        {(size) => (
          <Columns
            {...size}
            label={t('income.title')}
            d={rows.map(({ minor }) => minor)}
            labels={rows.map(({ month }) => monthName(month, f.lang))}
            fmt={(minor) => f.money(minor, { currency: money.currency, compact: true, bare: true })}
          />
        )}
      </ChartBox>
    </Chart>
  )
}

function AttendanceChart({ attendance }: { attendance: Dashboard['attendance'] }) {
  const { t } = useTranslation('dashboard')
  const f = useFormat()
  const weeks = attendance.byWeek.filter((week): week is { week: string; percent: number } => week.percent !== null)
  if (weeks.length < 2) {
    return (
      <Chart title={t('attendance.title')} sentence="">
        <p className="text-ink-2">{t('attendance.empty')}</p>
      </Chart>
    )
  }
  const values = weeks.map(({ percent }) => percent)
  const lowest = weeks.reduce((low, week) => (week.percent < low.percent ? week : low))
  const { lo, hi } = percentAxis(values)
  const few = weeks.length > 8
  return (
    <Chart
      title={t('attendance.title')}
      sentence={t('attendance.lowest', {
        day: f.plainDate(lowest.week),
        percent: f.percent(lowest.percent / 100),
      })}
    >
      <ChartBox className={TALL}>
        {(size) => (
          <Area
            {...size}
            label={t('attendance.title')}
            d={values}
            labels={few ? edges(weeks.map(({ week }) => f.plainDate(week))) : weeks.map(({ week }) => f.plainDate(week))}
            lo={lo}
            hi={hi}
            fmt={(percent) => f.percent(percent / 100)}
          />
        )}
      </ChartBox>
    </Chart>
  )
}

/** First, middle and last: a quarter of week labels does not fit. */
const edges = (labels: string[]) => [labels[0]!, labels[Math.floor((labels.length - 1) / 2)]!, labels.at(-1)!]
