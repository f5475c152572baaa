import { WifiOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLiveStatus } from '@/api/live'

export function OfflineBanner() {
  const { t } = useTranslation()
  if (useLiveStatus() !== 'offline') return null
  return (
    <div
      role="status"
      className="tone flex min-h-9 shrink-0 items-center gap-2 px-4 py-1.5 text-xs font-medium"
      style={{ ['--h' as string]: 80 }}
    >
      <WifiOff className="size-4 shrink-0 stroke-[1.75]" aria-hidden />
      {t('connection.banner')}
    </div>
  )
}
