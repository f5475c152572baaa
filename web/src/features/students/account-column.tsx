import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { LedgerHead } from './ledger-head'
import { LedgerList } from './ledger-list'
import { useLedger } from './queries'
import type { StudentCard } from './types'

/** The account: balance, what the source says, every row with the balance after it. */
export function AccountColumn({ card }: { card: StudentCard }) {
  const { t } = useTranslation('students')
  const f = useFormat()
  const ledger = useLedger(card.id)
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div
        className="min-h-0 flex-1 overflow-y-auto"
        tabIndex={0}
        role="group"
        aria-label={t('ledger.label', { name: card.name })}
      >
        <LedgerHead
          ledger={ledger}
          balanceMinor={card.balanceMinor ?? 0}
          currency={card.currency}
          vendor={card.source?.vendor}
          sourceMinor={card.sourceBalanceMinor}
        />
        <LedgerList ledger={ledger} />
      </div>
      {ledger.transactions !== undefined && (
        <div className="flex h-9 shrink-0 items-center border-t border-line px-5 text-xs text-ink-2">
          <CircleCheck className="mr-1.5 size-3.5 text-good" aria-hidden />
          {t('ledger.foot', { count: ledger.transactions, n: f.num(ledger.transactions) })}
        </div>
      )}
    </div>
  )
}
