import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Blocks, ChevronLeft } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/lib/problem'
import { useTitle } from '@/lib/use-title'
import { useUrlState } from '@/lib/url-state'
import { ButtonLink } from '@/ui/button-link'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Tabs } from '@/ui/tabs'
import { CallsTab } from './calls-tab'
import { ConnectionHead } from './connection-head'
import { ConnectionSkeleton } from './connection-skeleton'
import { FieldsTab } from './fields-tab'
import { Figures } from './figures'
import { Notice } from './notice'
import { OverviewTab } from './overview-tab'
import { connectionQuery, isDisconnected, useConnection } from './queries'
import { QueueTab } from './queue-tab'
import { Rail } from './rail'
import { Reconnect } from './reconnect'
import { RunsTab } from './runs-tab'
import { connectionSearch, type Tab, TABS } from './search'
import { SettingsTab } from './settings-tab'
import type { Connection } from './types'
import { useCrmTitle } from './use-crm-title'

/** One connection: how it stands, what is mapped to what, what did not get through, and its settings. */
export function ConnectionPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const client = useQueryClient()
  const connection = useConnection(id)
  // What was ended stays on the screen until the way leads on, and no longer.
  useEffect(
    () => () => {
      if (isDisconnected(client, id)) client.removeQueries({ queryKey: connectionQuery(id).queryKey })
    },
    [client, id],
  )
  return (
    <div className="flex min-h-0 flex-1">
      <Rail />
      <div className="flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto">
        <Back />
        {connection.data ? (
          <Body connection={connection.data} />
        ) : isDisconnected(client, id) || (isProblem(connection.error) && connection.error.status === 404) ? (
          <Missing />
        ) : connection.isError ? (
          <ErrorState error={connection.error} onRetry={() => void connection.refetch()} />
        ) : (
          <ConnectionSkeleton />
        )}
      </div>
    </div>
  )
}

/** On a phone the list is another page. */
function Back() {
  const { t } = useTranslation('integrations')
  return (
    <Link to="/integrations" className="flex h-11 shrink-0 items-center gap-1 px-3 text-ink-2 lg:hidden">
      <ChevronLeft className="size-5 stroke-[1.75]" aria-hidden />
      {t('title')}
    </Link>
  )
}

function Missing() {
  const { t } = useTranslation('integrations')
  useTitle(t('missing.title'))
  return (
    <Empty icon={<Blocks />} title={t('missing.title')} sub={t('missing.sub')} action={<ButtonLink to="/integrations">{t('missing.action')}</ButtonLink>} />
  )
}

function Body({ connection }: { connection: Connection }) {
  const { t } = useTranslation('integrations')
  const [search, setSearch] = useUrlState(connectionSearch)
  const tab = search.tab ?? 'overview'
  useTitle(useCrmTitle()(connection.crmType))
  const go = (next: Tab, more: object = {}) => setSearch({ tab: next === 'overview' ? undefined : next, ...more })
  const { deadLetters } = connection
  return (
    <div className="mx-auto flex w-full max-w-[960px] flex-col gap-3 px-6 py-5 max-md:px-4 max-md:pt-1">
      <ConnectionHead connection={connection} />
      <Figures connection={connection} />
      <Notice connection={connection} onQueue={() => go('queue', { queue: 'dead' })} onReconnect={() => setSearch({ reconnect: true })} />
      <div className="-mx-4 overflow-x-auto px-4">
        <Tabs
          label={t('tab.label')}
          value={tab}
          onChange={(next) => go(next)}
          className="-ml-2"
          items={TABS.map((v) => ({
            v,
            label: t(`tab.${v}`),
            ...(v === 'queue' && deadLetters > 0 && { n: deadLetters, tone: 'bad' as const }),
          }))}
        />
      </div>
      {tab === 'overview' && <OverviewTab connection={connection} onAll={() => go('runs')} />}
      {tab === 'fields' && <FieldsTab connection={connection} />}
      {tab === 'queue' && <QueueTab connection={connection} />}
      {tab === 'runs' && <RunsTab connection={connection} />}
      {tab === 'calls' && <CallsTab connection={connection} />}
      {tab === 'settings' && <SettingsTab connection={connection} onReconnect={() => setSearch({ reconnect: true })} />}
      {search.reconnect && <Reconnect connection={connection} onClose={() => setSearch({ reconnect: undefined })} />}
    </div>
  )
}
