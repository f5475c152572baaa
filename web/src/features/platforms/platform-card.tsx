import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { useNow } from '@/lib/use-now'
import { State } from '@/ui/state'
import { hostOf } from './host'
import { PlatformLogo } from './platform-logo'
import { progressText } from './progress-text'
import { stateText, toneOf } from './state'
import type { Platform } from './types'

/** One site: its name, how it is read, how old what is known of it is. */
export function PlatformCard({ platform }: { platform: Platform }) {
  const { t } = useTranslation('platforms')
  const f = useFormat()
  useNow()
  const { name, baseUrl, run, lastSyncAt } = platform
  const note = run ? progressText(run, t, f) : lastSyncAt ? t('card.asOf', { ago: f.ago(lastSyncAt) }) : t('card.never')
  return (
    <Link
      to="/integrations/learning/$id"
      params={{ id: platform.id }}
      className="flex h-full min-h-[72px] items-center gap-3 rounded-[10px] bg-raised p-4 shadow-card hover:bg-sunken dark:hover:bg-[oklch(1_0_0/.06)]"
    >
      <PlatformLogo type={platform.type} size={34} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-semibold">{name}</span>
        <span className="block truncate text-xs text-ink-2">{hostOf(baseUrl)}</span>
      </span>
      <span className="shrink-0 text-right">
        <State s={toneOf(platform)}>{stateText(platform, t)}</State>
        <span className="num block text-xs text-ink-2">{note}</span>
      </span>
    </Link>
  )
}
