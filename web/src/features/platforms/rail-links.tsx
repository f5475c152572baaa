import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { useNow } from '@/lib/use-now'
import { Dot } from '@/ui/dot'
import { toneInk } from '@/ui/tone'
import { PlatformLogo } from './platform-logo'
import { usePlatforms } from './queries'
import { toneOf } from './state'
import type { Platform } from './types'

type Props = { className: string }

/** The sites in the list of connections, with the age of what is known of each. */
export function PlatformLinks({ className }: Props) {
  const platforms = usePlatforms()
  return platforms.data?.map((platform) => <PlatformLink key={platform.id} platform={platform} className={className} />)
}

function PlatformLink({ platform, className }: { platform: Platform; className: string }) {
  const { t } = useTranslation('platforms')
  const f = useFormat()
  const now = useNow()
  const tone = toneOf(platform)
  const { id, type, name, run, status, reconnectNeeded, lastSyncAt } = platform
  const brief = reconnectNeeded
    ? t('brief.reconnect')
    : run
      ? t('brief.running')
      : status === 'paused'
        ? t('brief.paused')
        : lastSyncAt
          ? f.duration(Math.max(60, Math.round((now - Date.parse(lastSyncAt)) / 60_000) * 60))
          : ''
  return (
    <Link to="/integrations/learning/$id" params={{ id }} className={className}>
      <PlatformLogo type={type} size={20} />
      <span className="min-w-0 flex-1 truncate">{name}</span>
      <span className={`num text-xs font-normal ${tone === 'warn' ? toneInk.warn : 'text-ink-2'}`}>{brief}</span>
      <Dot s={tone} />
    </Link>
  )
}
