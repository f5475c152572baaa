import { useNavigate } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { isPlatformFailure, PlatformsSection } from '@/features/platforms'
import { useUrlState } from '@/lib/url-state'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { PageBody } from '@/ui/page-body'
import { PageHeader } from '@/ui/page-header'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'
import { ConflictsLink } from './conflicts-link'
import { ConnectionCard } from './connection-card'
import { FailedCard } from './failed-card'
import { ConnectDialog } from './on-demand'
import { useConnections, useVendors } from './queries'
import { listSearch } from './search'
import { VendorCard } from './vendor-card'

/** Which CRMs the school works in beside Zveno, and how each connection stands. */
export function IntegrationsPage() {
  const { t } = useTranslation('integrations')
  const [search, setSearch] = useUrlState(listSearch)
  const may = useCan('sync:manage')
  const vendors = useVendors()
  const connections = useConnections()
  useArrival(search.connected)
  const failed = vendors.isError && !vendors.data ? vendors : connections.isError && !connections.data ? connections : undefined
  const open = connections.data ?? []
  const free = (vendors.data ?? []).filter(({ crmType }) => !open.some((one) => one.crmType === crmType))
  const connect = (crmType: string | undefined) => setSearch({ connect: crmType, failed: undefined, crmType: undefined, state: undefined })
  // Somebody who came back without the secret goes on where they left.
  const asked = search.connect ?? (search.state && search.crmType)
  return (
    <>
      <PageHeader title={t('title')}>
        <ConflictsLink />
        {may && open.length > 0 && (
          <Button onClick={() => connect(free[0]?.crmType ?? vendors.data?.[0]?.crmType)} aria-label={t('connect.open')}>
            <Plus aria-hidden />
            <span className="max-md:hidden">{t('connect.open')}</span>
          </Button>
        )}
      </PageHeader>
      {failed ? (
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      ) : (
        <PageBody>
          {search.failed && !search.state && !isPlatformFailure(search.failed) && <FailedCard code={search.failed} crmType={search.crmType} onAgain={may ? connect : undefined} />}
          <Section title={t('page.title')} sub={t('page.sub')}>
            {vendors.data?.length === 0 && open.length === 0 ? (
              <p className="text-ink-2 text-pretty">{t('page.none')}</p>
            ) : vendors.data && connections.data ? (
              <ul className="grid grid-cols-2 gap-3 max-lg:grid-cols-1">
                {open.map((connection) => (
                  <li key={connection.id}>
                    <ConnectionCard connection={connection} />
                  </li>
                ))}
                {free.map((vendor) => (
                  <li key={vendor.crmType}>
                    <VendorCard vendor={vendor} onConnect={may ? () => connect(vendor.crmType) : undefined} />
                  </li>
                ))}
              </ul>
            ) : (
              <div className="grid grid-cols-2 gap-3 max-lg:grid-cols-1" aria-busy>
                <Skeleton className="h-[72px] rounded-[10px]" />
                <Skeleton className="h-[72px] rounded-[10px]" />
              </div>
            )}
          </Section>
          <PlatformsSection />
        </PageBody>
      )}
      {may && asked && vendors.data && <ConnectDialog crmType={asked} state={search.state} vendors={vendors.data} onClose={() => connect(undefined)} />}
    </>
  )
}

/** Back from the vendor's page with a new connection: on to it, with a word. */
function useArrival(id: string | undefined) {
  const { t } = useTranslation('integrations')
  const navigate = useNavigate()
  const said = useRef<string>(undefined)
  useEffect(() => {
    if (!id || said.current === id) return
    said.current = id
    toast(t('connected.title'), { description: t('connected.sub') })
    void navigate({ to: '/integrations/$id', params: { id }, replace: true })
  }, [id, navigate, t])
}
