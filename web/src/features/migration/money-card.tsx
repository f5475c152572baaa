import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { Card } from '@/ui/card'
import { BalancesTable } from './balances-table'
import type { Reconciliation, Run } from './types'

/** The proof about money: every student's balance there against the ledger here. */
export function MoneyCard({ run, money }: { run: Run; money: Reconciliation }) {
  const { t } = useTranslation('migration')
  const f = useFormat()
  const equal = money.differing === 0
  const amount = (minor: number, sign = false) => f.money(minor, { currency: money.currency, sign })
  if (money.students === 0) return null
  const Shield = equal ? ShieldCheck : ShieldAlert
  return (
    <Card className="overflow-hidden">
      <div className="flex flex-wrap items-stretch">
        <div className="flex min-w-[250px] flex-1 items-center gap-3 p-4 max-md:basis-full">
          <span
            className="tone flex size-9 shrink-0 items-center justify-center rounded-full"
            style={{ ['--h' as string]: equal ? 155 : 80 }}
            aria-hidden
          >
            <Shield className="size-5 stroke-[1.75]" />
          </span>
          <div>
            <h3 className="font-semibold">
              {equal
                ? t('money.all', { count: money.students, n: f.num(money.students) })
                : t('money.some', { count: money.students, matched: f.num(money.matched), n: f.num(money.students) })}
            </h3>
            <p className="text-xs text-ink-2">{t(run.dryRun ? 'money.subPreview' : 'money.sub')}</p>
          </div>
        </div>
        <Sum label={t('money.source')} value={amount(money.sourceTotalMinor)} />
        <Sum label={t('money.zveno')} value={amount(money.zvenoTotalMinor)} />
        {!equal && (
          <Sum
            label={t('money.difference')}
            value={amount(money.differenceMinor, true)}
            className={money.differenceMinor === 0 ? '' : 'text-bad-ink'}
          />
        )}
      </div>
      {!equal && <BalancesTable runId={run.id} currency={money.currency} />}
    </Card>
  )
}

function Sum({ label, value, className }: { label: string; value: string; className?: string }) {
  return (
    <div className="border-line px-5 py-3.5 max-md:flex-1 max-md:border-t max-md:px-4 md:border-l">
      <div className="text-xs whitespace-nowrap text-ink-2">{label}</div>
      <div
        className={cn('num text-xl font-semibold tracking-[-0.02em] whitespace-nowrap max-md:text-base', className)}
      >
        {value}
      </div>
    </div>
  )
}
