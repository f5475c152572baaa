import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { useToday } from '@/lib/use-today'
import { Delta } from '@/ui/delta'
import { Spark } from '@/ui/spark'
import { Stat } from '@/ui/stat'
import { change, monthName } from './labels'
import type { Dashboard } from './types'

/** Five numbers of the school, each with where it comes from. */
export function Figures({ data }: { data: Dashboard }) {
  const { t } = useTranslation('dashboard')
  const f = useFormat()
  const { students, money, attendance, lessons } = data
  const weeks = attendance.byWeek.flatMap(({ percent }) => (percent === null ? [] : [percent]))
  return (
    <div
      role="group"
      aria-label={t('figures.label')}
      tabIndex={0}
      className="grid shrink-0 auto-cols-fr grid-flow-col divide-x divide-line border-b border-line max-xl:flex max-xl:overflow-x-auto max-xl:[&>*]:min-w-max max-xl:[&>*]:flex-1"
    >
      <Stat
        label={t('figures.students')}
        value={f.num(students.active)}
        foot={
          students.new30d > 0 ? (
            <Delta v={students.new30d}>{t('figures.new', { count: students.new30d, n: f.num(students.new30d) })}</Delta>
          ) : (
            t('figures.archived', { count: students.archived, n: f.num(students.archived) })
          )
        }
      />
      {money && <Income money={money} />}
      <Stat
        label={t('figures.attendance')}
        value={attendance.percent30d === null ? '—' : f.percent(attendance.percent30d / 100)}
        foot={t('figures.days')}
        spark={<Spark d={weeks} />}
      />
      {money && (
        <Stat
          label={t('figures.debts')}
          value={f.money(-Math.abs(money.debtMinor), { currency: money.currency })}
          foot={
            <Link to="/students" search={{ view: 'debt' } as never} className="rounded hover:text-ink">
              {t('figures.debtors', { count: money.debtors, n: f.num(money.debtors) })}
            </Link>
          }
        />
      )}
      <Stat
        label={t('figures.lessons')}
        value={f.num(lessons.week)}
        foot={t('figures.held', { count: lessons.heldWeek, n: f.num(lessons.heldWeek) })}
      />
    </div>
  )
}

function Income({ money }: { money: NonNullable<Dashboard['money']> }) {
  const { t } = useTranslation('dashboard')
  const f = useFormat()
  const today = useToday()
  const percent = change(money.incomeThisMonthMinor, money.incomePrevMonthMinor)
  return (
    <Stat
      label={t('figures.income', { month: monthName(today, f.lang, 'long') })}
      value={f.money(Math.round(money.incomeThisMonthMinor / 100) * 100, { currency: money.currency })}
      foot={
        percent === null ? (
          t('figures.noPrevious')
        ) : (
          <>
            <Delta v={percent}>{f.percent(Math.abs(percent) / 100)}</Delta>
            <span className="truncate">{t('figures.previous')}</span>
          </>
        )
      }
      spark={<Spark d={money.incomeByMonth.map(({ minor }) => minor)} />}
    />
  )
}
