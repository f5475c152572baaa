import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { ErrorLine } from '@/ui/error-line'
import type { Kind } from './kind'
import { type bodyOf, useMergePreview } from './use-merge'

/** What passes to the record that stays, before anything is done. */
export function Moves({ kind, body }: { kind: Kind; body: ReturnType<typeof bodyOf> }) {
  const { t } = useTranslation('doubles')
  const preview = useMergePreview(kind, body)
  const f = useFormat()
  if (preview.isError) return <ErrorLine error={preview.error} onRetry={() => void preview.refetch()} />
  const moves = Object.entries(preview.data?.moves ?? {}).filter(([, count]) => count > 0)
  const said = moves.map(([what, count]) => t(`moves.${what}`, { n: f.num(count), defaultValue: `${what}: ${count}` }))
  return (
    <p aria-live="polite" className="rounded-[10px] bg-sunken px-3 py-2 text-ink-2">
      {preview.isPending ? t('moves.counting') : said.length > 0 ? t('moves.some', { list: said.join(', ') }) : t('moves.none')} {t('moves.rest')}
    </p>
  )
}
