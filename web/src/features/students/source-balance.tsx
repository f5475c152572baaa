import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { isSource, SOURCES, SrcTile } from '@/ui/source'

type Props = { vendor: string | undefined; sourceMinor: number | null | undefined; minor: number; currency: string }

/** What the system it came from says the balance is; a tick when they agree. */
export function SourceBalance({ vendor, sourceMinor, minor, currency }: Props) {
  const { t } = useTranslation('students')
  const f = useFormat()
  if (sourceMinor === null || sourceMinor === undefined) return null
  const source = vendor && isSource(vendor) ? vendor : 'alfacrm'
  const equal = sourceMinor === minor
  return (
    <div className="num mt-0.5 flex items-center gap-1.5 text-xs text-ink-2">
      <SrcTile s={source} />
      {t('ledger.source', { vendor: SOURCES[source].name, balance: f.money(sourceMinor, { currency }) })}
      {equal ? (
        <CircleCheck className="size-3.5 text-good" role="img" aria-label={t('ledger.equal')} />
      ) : (
        <TriangleAlert className="size-3.5 text-warn" role="img" aria-label={t('ledger.differs')} />
      )}
    </div>
  )
}
