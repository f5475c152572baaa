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
import { Figures } from './figures'
import { Notice } from './notice'
import { PeopleTab } from './on-demand'
import { PlatformHead } from './platform-head'
import { PlatformSkeleton } from './platform-skeleton'
import { isDisconnected, platformQuery, usePlatform } from './queries'
import { Reconnect } from './reconnect'
import { RightsTab } from './rights-tab'
import { RunProgress } from './run-progress'
import { RunsTab } from './runs-tab'
import { platformSearch, type Tab, TABS } from './search'
import { SettingsTab } from './settings-tab'
import { isMissing } from './state'
import { StateTab } from './state-tab'
import type { Platform } from './types'

/** One site of a learning platform: how it is read, what cannot be read and why, who is who. */
export function PlatformPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const client = useQueryClient()
  const platform = usePlatform(id)
  // What was ended stays on the screen until the way leads on, and no longer.
  useEffect(
    () => () => {
      if (isDisconnected(client, id)) client.removeQueries({ queryKey: platformQuery(id).queryKey })
    },
    [client, id],
  )
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto">
      <Back />
      {platform.data ? (
        <Body key={id} platform={platform.data} />
      ) : isDisconnected(client, id) || (isProblem(platform.error) && platform.error.status === 404) ? (
        <Missing />
      ) : platform.isError ? (
        <ErrorState error={platform.error} onRetry={() => void platform.refetch()} />
      ) : (
        <PlatformSkeleton />
      )}
    </div>
  )
}

/** On a phone the list is another page. */
function Back() {
  const { t } = useTranslation('platforms')
  return (
    <Link to="/integrations" className="flex h-11 shrink-0 items-center gap-1 px-3 text-ink-2 lg:hidden">
      <ChevronLeft className="size-5 stroke-[1.75]" aria-hidden />
      {t('common:nav.integrations')}
    </Link>
  )
}

function Missing() {
  const { t } = useTranslation('platforms')
  useTitle(t('missing.title'))
  return <Empty icon={<Blocks />} title={t('missing.title')} sub={t('missing.sub')} action={<ButtonLink to="/integrations">{t('missing.action')}</ButtonLink>} />
}

function Body({ platform }: { platform: Platform }) {
  const { t } = useTranslation('platforms')
  const [search, setSearch] = useUrlState(platformSearch)
  const tab = search.tab ?? 'state'
  useTitle(platform.name)
  const go = (next: Tab) => setSearch({ tab: next === 'state' ? undefined : next })
  const reconnect = () => setSearch({ reconnect: true })
  const waiting: Partial<Record<Tab, number>> = { state: platform.troubles.length, rights: platform.abilities.filter(isMissing).length }
  return (
    <div className="mx-auto flex w-full max-w-[960px] flex-col gap-3 px-6 py-5 max-md:px-4 max-md:pt-1">
      <PlatformHead platform={platform} onRights={() => go('rights')} />
      <RunProgress platform={platform} />
      <Figures platform={platform} />
      <Notice platform={platform} onRights={() => go('rights')} onReconnect={reconnect} />
      <div className="-mx-4 overflow-x-auto px-4">
        <Tabs
          label={t('tab.label')}
          value={tab}
          onChange={go}
          className="-ml-2"
          items={TABS.map((v) => ({ v, label: t(`tab.${v}`), ...(waiting[v] && { n: waiting[v], tone: 'warn' as const }) }))}
        />
      </div>
      {tab === 'state' && <StateTab platform={platform} />}
      {tab === 'people' && <PeopleTab platform={platform} />}
      {tab === 'runs' && <RunsTab platform={platform} />}
      {tab === 'calls' && <CallsTab platform={platform} />}
      {tab === 'rights' && <RightsTab platform={platform} />}
      {tab === 'settings' && <SettingsTab platform={platform} onReconnect={reconnect} />}
      {search.reconnect && <Reconnect platform={platform} onClose={() => setSearch({ reconnect: undefined })} />}
    </div>
  )
}
