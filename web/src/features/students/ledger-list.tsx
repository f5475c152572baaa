import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { ErrorLine } from '@/ui/error-line'
import { SkeletonRows } from '@/ui/skeleton-rows'
import type { useLedger } from './queries'
import type { LedgerRow } from './types'

const GRID = 'grid grid-cols-[60px_minmax(0,1fr)_76px_76px] gap-2 px-5'

/** Rows with the balance after each; the currency is said once, above. */
export function LedgerList({ ledger }: { ledger: ReturnType<typeof useLedger> }) {
  const { t } = useTranslation('students')
  return (
    <>
      <div
        className={cn(GRID, 'num border-y border-line bg-sunken text-xs leading-7 font-medium text-ink-2')}
        aria-hidden
      >
        <span>{t('ledger.date')}</span>
        <span>{t('ledger.what')}</span>
        <span className="text-right">{t('ledger.amount')}</span>
        <span className="text-right">{t('ledger.after')}</span>
      </div>
      {ledger.isPending && <SkeletonRows rows={8} />}
      {ledger.isError && (
        <div className="px-5 py-2">
          <ErrorLine error={ledger.error} onRetry={() => void ledger.refetch()} />
        </div>
      )}
      {ledger.data && ledger.rows.length === 0 && (
        <p className="px-5 py-6 text-center text-ink-2">{t('ledger.empty')}</p>
      )}
      <ol>
        {ledger.rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ol>
      {ledger.hasNextPage && (
        <div className="p-2 text-center">
          <Button variant="ghost" size="sm" busy={ledger.isFetchingNextPage} onClick={ledger.more}>
            {t('ledger.more')}
          </Button>
        </div>
      )}
    </>
  )
}

function Row({ row }: { row: LedgerRow }) {
  const { t } = useTranslation('students')
  const f = useFormat()
  const lesson = row.kind === 'charge' ? row.lesson : null
  const title = lesson ? t('ledger.lesson') : t(`ledger.kind.${row.kind}`)
  const facts = [lesson?.groupName, row.method, row.payerName, row.note].filter(Boolean).join(', ')
  const waiting = !row.isConfirmed
  return (
    <li className={cn(GRID, 'num min-h-[46px] items-center border-b border-line hover:bg-hover')}>
      <span className="text-xs whitespace-nowrap text-ink-3">{f.plainDate(row.occurredOn)}</span>
      <span className="min-w-0">
        <span className="block truncate leading-[17px] font-medium" title={title}>
          {title}
        </span>
        {(waiting || facts) && (
          <span className={cn('block truncate text-xs', waiting ? 'text-warn-ink' : 'text-ink-3')} title={facts}>
            {[waiting && t('ledger.waiting'), facts].filter(Boolean).join(', ')}
          </span>
        )}
      </span>
      <span
        className={cn(
          'text-right whitespace-nowrap',
          row.amountMinor > 0 && 'font-medium text-good-ink',
          waiting && 'text-ink-3 line-through',
        )}
      >
        {f.money(row.amountMinor, { currency: row.currency, bare: true, sign: true })}
      </span>
      <span className="text-right whitespace-nowrap text-ink-3">
        {f.money(row.balanceAfterMinor, { currency: row.currency, bare: true })}
      </span>
    </li>
  )
}
