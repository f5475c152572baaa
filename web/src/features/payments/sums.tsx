import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { ErrorLine } from '@/ui/error-line'
import { Skeleton } from '@/ui/skeleton'
import { Stat } from '@/ui/stat'
import { usePaymentSummary } from './queries'
import type { Range } from './range'

/** What came in and went out over the period. */
export function Sums({ range }: { range: Range }) {
  const { t } = useTranslation('payments')
  const f = useFormat()
  const summary = usePaymentSummary(range)
  if (summary.isError) {
    return (
      <div className="border-b border-line px-4">
        <ErrorLine error={summary.error} onRetry={() => void summary.refetch()} />
      </div>
    )
  }
  const data = summary.data
  const money = (minor: number | undefined) =>
    minor === undefined || !data ? <Skeleton className="my-2 w-24" /> : f.money(minor, { currency: data.currency })
  const net = data && data.incomeMinor + data.refundMinor + data.correctionMinor
  return (
    <div
      role="group"
      aria-label={t('sums.label')}
      tabIndex={0}
      className="grid shrink-0 grid-cols-4 divide-x divide-line border-b border-line max-md:flex max-md:overflow-x-auto max-md:[&>*]:min-w-max max-md:[&>*]:flex-1"
    >
      <Stat label={t('sums.income')} value={money(data?.incomeMinor)} />
      <Stat label={t('sums.refund')} value={money(data?.refundMinor)} />
      <Stat label={t('sums.correction')} value={money(data?.correctionMinor)} />
      <Stat label={t('sums.net')} value={money(net)} />
    </div>
  )
}
