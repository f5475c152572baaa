import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Card } from '@/ui/card'
import { ErrorLine } from '@/ui/error-line'
import { Skeleton } from '@/ui/skeleton'
import { useKept } from './queries'
import { RecordLink } from './record-link'

const SHOWN = 100

/** What a rollback left standing, and why. */
export function KeptCard({ runId }: { runId: string }) {
  const { t } = useTranslation('migration')
  const f = useFormat()
  const kept = useKept(runId)
  const items = kept.data?.items ?? []
  return (
    <Card className="p-4">
      <h2 className="font-semibold">{t('kept.title')}</h2>
      <p className="text-ink-2">{t('kept.sub')}</p>
      {kept.isPending && <Skeleton className="my-3 w-64" />}
      {kept.isError && <ErrorLine error={kept.error} onRetry={() => void kept.refetch()} />}
      <ul className="mt-2 max-h-72 overflow-y-auto" tabIndex={0} aria-label={t('kept.title')}>
        {items.slice(0, SHOWN).map((row) => (
          <li key={row.table + row.id} className="flex min-h-8 items-center gap-2">
            <span className="min-w-0 truncate font-medium">{row.title || t(`one.${row.table}`, { defaultValue: row.table })}</span>
            <span className="shrink-0 text-xs text-ink-2">
              {[row.title && t(`one.${row.table}`, { defaultValue: '' }), t(`kept.${row.why}`)].filter(Boolean).join(', ')}
            </span>
            <span className="ml-auto" />
            <RecordLink kind={row.table} localId={row.id} />
          </li>
        ))}
        {items.length > SHOWN && <li className="text-xs text-ink-2">{t('kept.more', { n: f.num(items.length - SHOWN) })}</li>}
      </ul>
    </Card>
  )
}
