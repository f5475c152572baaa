import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { State } from '@/ui/state'
import { CrmLogo } from './crm-logo'
import { isLoading, loadedPercent, stateText, toneOf } from './state'
import type { Connection } from './types'
import { useCrmTitle } from './use-crm-title'

/** One connection: whose account, how it stands, how old its news are. */
export function ConnectionCard({ connection }: { connection: Connection }) {
  const { t } = useTranslation('integrations')
  const f = useFormat()
  const title = useCrmTitle()(connection.crmType)
  const percent = loadedPercent(connection)
  const note =
    isLoading(connection) && percent !== null
      ? t('card.loaded', { share: f.percent(Math.floor(percent) / 100) })
      : connection.status === 'active' && !isLoading(connection)
        ? t('card.lag', { time: f.duration(connection.lagSeconds) })
        : undefined
  return (
    <Link
      to="/integrations/$id"
      params={{ id: connection.id }}
      className="flex h-full min-h-[72px] items-center gap-3 rounded-[10px] bg-raised p-4 shadow-card hover:bg-sunken dark:hover:bg-[oklch(1_0_0/.06)]"
    >
      <CrmLogo crmType={connection.crmType} title={title} size={34} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-semibold">{title}</span>
        <span className="block truncate text-xs text-ink-2">{connection.account.name || connection.account.address}</span>
      </span>
      <span className="shrink-0 text-right">
        <State s={toneOf(connection)}>{stateText(connection, t)}</State>
        {note && <span className="num block text-xs text-ink-2">{note}</span>}
      </span>
    </Link>
  )
}
