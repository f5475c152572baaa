import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import type { Fresh } from './types'
import { useFreshText, useMoment } from './use-moment'

/** «данные от 14:02»; when they are too old, in amber and with the reason. */
export function FreshLine({ of, className }: { of: Fresh; className?: string }) {
  const { t } = useTranslation('learning')
  const fresh = useFreshText()
  if (!of.stale) return <p className={cn('num text-xs text-ink-2', className)}>{fresh(of)}</p>
  return (
    <p className={cn('num flex items-start gap-1.5 text-xs text-warn-ink', className)}>
      <TriangleAlert className="mt-px size-3.5 shrink-0 stroke-[1.75]" aria-hidden />
      <span>
        <span className="font-medium">{fresh(of)}.</span> {t(of.syncedAt ? 'fresh.stale' : 'fresh.first')}
      </span>
    </p>
  )
}

/** The moment in a column that says what it is of: amber when too old, the reason on hover. */
export function FreshCell({ of }: { of: Fresh }) {
  const { t } = useTranslation('learning')
  const moment = useMoment()
  return (
    <span className={cn('num', of.stale ? 'text-warn-ink' : 'text-ink-2')} title={of.stale ? t(of.syncedAt ? 'fresh.stale' : 'fresh.first') : undefined}>
      {of.syncedAt ? moment(of.syncedAt) : t('fresh.never')}
    </span>
  )
}
