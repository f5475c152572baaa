import { useTranslation } from 'react-i18next'
import { useOpenConflicts } from '@/api/sync-status'

/** Amber number of what waits for a person's decision. */
export function WaitingBadge() {
  const { t } = useTranslation()
  const count = useOpenConflicts()
  if (count === 0) return null
  return (
    <span
      className="tone num inline-flex h-5 min-w-5 items-center justify-center rounded-[5px] px-1 text-xs font-semibold"
      style={{ ['--h' as string]: 75 }}
      title={t('nav.waiting', { count })}
    >
      <span aria-hidden>{count > 999 ? '999+' : count}</span>
      <span className="sr-only">{t('nav.waiting', { count })}</span>
    </span>
  )
}
