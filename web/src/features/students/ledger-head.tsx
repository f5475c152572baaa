import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { useToday } from '@/lib/use-today'
import { monthSums } from './ledger-months'
import { MonthBars } from './month-bars'
import type { useLedger } from './queries'
import { SourceBalance } from './source-balance'

type Props = {
  ledger: ReturnType<typeof useLedger>
  /** Known from the list before the ledger arrives. */
  balanceMinor: number
  currency: string
  vendor: string | undefined
  sourceMinor: number | null | undefined
}

/** One big figure, what the source says, six months. */
export function LedgerHead({ ledger, balanceMinor, currency, vendor, sourceMinor }: Props) {
  const { t } = useTranslation('students')
  const f = useFormat()
  const today = useToday()
  const minor = ledger.balanceMinor ?? balanceMinor
  const months = monthSums(ledger.rows, today)
  return (
    <div className="flex min-h-[76px] items-end gap-3 px-5 pt-4 pb-4">
      <div className="min-w-0 flex-1">
        <div className="text-xs text-ink-2">{t('column.balance')}</div>
        <div className={cn('num text-2xl font-semibold tracking-[-0.02em] whitespace-nowrap', minor < 0 && 'text-bad-ink')}>
          {f.money(minor, { currency })}
        </div>
        <SourceBalance vendor={vendor} sourceMinor={sourceMinor} minor={minor} currency={currency} />
      </div>
      {ledger.rows.length > 0 && <MonthBars months={months} currency={currency} />}
    </div>
  )
}
