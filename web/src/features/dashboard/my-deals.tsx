import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { StageDot } from '@/features/deals'
import { useFormat } from '@/lib/use-format'
import { useToday } from '@/lib/use-today'
import { change, monthName } from './labels'
import type { Desk } from './types'

type Stage = { id: string; name: string; color: string; deals: number; sums: { currency: string; minor: number }[] }

/** One row a stage, whatever the currencies. */
function byStage(rows: Desk['openDeals']): Stage[] {
  const found = new Map<string, Stage>()
  for (const { stageId, name, color, deals, currency, amountMinor } of rows) {
    const stage = found.get(stageId) ?? { id: stageId, name, color, deals: 0, sums: [] }
    stage.deals += deals
    stage.sums.push({ currency, minor: amountMinor })
    found.set(stageId, stage)
  }
  return [...found.values()]
}

/** The reader's open deals by stage, what is without a task, and how the month goes. */
export function MyDeals({ desk }: { desk: Desk }) {
  const { t } = useTranslation('dashboard')
  const f = useFormat()
  const stages = byStage(desk.openDeals)
  const all = stages.reduce((sum, { deals }) => sum + deals, 0)
  const most = Math.max(1, ...stages.map(({ deals }) => deals))
  return (
    <section className="px-2 py-2">
      <div className="flex h-9 items-center gap-2 px-2">
        <h2 className="font-semibold">{t('deals.title')}</h2>
        {all > 0 && <span className="num text-ink-3">{f.num(all)}</span>}
        <Link to="/pipeline" className="ml-auto inline-flex items-center text-xs font-medium text-ink-3 hover:text-ink">
          {t('deals.all')}
          <ChevronRight className="size-3.5" aria-hidden />
        </Link>
      </div>
      {all === 0 && <p className="px-2 py-2 text-ink-2">{t('deals.empty')}</p>}
      <ul>
        {stages.map(({ id, name, color, deals, sums }) => (
          <li key={id} className="flex min-h-8 items-center gap-3 px-2">
            <span className="flex w-36 min-w-0 shrink-0 items-center gap-2 max-sm:w-28">
              <StageDot color={color} />
              <span className="truncate">{name}</span>
            </span>
            <span aria-hidden className="h-1.5 min-w-0 flex-1 rounded-full bg-press">
              <span className="block h-full rounded-full bg-accent" style={{ width: `${(deals / most) * 100}%` }} />
            </span>
            <span className="num w-8 shrink-0 text-right font-medium">{f.num(deals)}</span>
            <span className="num w-28 shrink-0 truncate text-right text-ink-2">
              {sums.map(({ currency, minor }) => f.money(minor, { currency })).join(', ')}
            </span>
          </li>
        ))}
      </ul>
      <p className="px-2 py-2 text-xs text-ink-2 text-pretty">
        {all > 0 && <>{desk.withoutTask > 0 ? t('deals.idle', { count: desk.withoutTask, n: f.num(desk.withoutTask) }) : t('deals.planned')} </>}
        <Month desk={desk} />
      </p>
    </section>
  )
}

function Month({ desk }: { desk: Desk }) {
  const { t } = useTranslation('dashboard')
  const f = useFormat()
  const month = monthName(useToday(), f.lang, 'long')
  const won = desk.wonThisMonth.map(({ currency, amountMinor }) => f.money(amountMinor, { currency })).join(', ')
  const deals = desk.wonThisMonth.reduce((sum, one) => sum + one.deals, 0)
  const [now] = desk.wonThisMonth
  const before = desk.wonPrevMonth.find(({ currency }) => currency === now?.currency)
  const percent = now && before ? change(now.amountMinor, before.amountMinor) : null
  return (
    <>
      {deals > 0 ? t('deals.won', { count: deals, n: f.num(deals), month, sum: won }) : t('deals.wonNone', { month })}{' '}
      {percent !== null && t(percent < 0 ? 'deals.less' : 'deals.more', { percent: f.percent(Math.abs(percent) / 100) })}{' '}
      {t('deals.contacts', { count: desk.newContacts30d, n: f.num(desk.newContacts30d) })}
    </>
  )
}
