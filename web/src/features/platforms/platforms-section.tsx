import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { useUrlState } from '@/lib/url-state'
import { Amber } from '@/ui/amber'
import { Button } from '@/ui/button'
import { ErrorLine } from '@/ui/error-line'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'
import { ConnectDialog } from './on-demand'
import { PlatformCard } from './platform-card'
import { platformTitle } from './platform-logo'
import { usePlatforms, usePlatformVendors } from './queries'
import { sectionSearch } from './search'
import { cameBack, isPlatformFailure, setOutFor } from './setting-out'
import { VendorCard } from './vendor-card'

/** Learning platforms on the page of integrations: the sites that are read, and those that can be. */
export function PlatformsSection() {
  const { t } = useTranslation('platforms')
  const [search, setSearch] = useUrlState(sectionSearch)
  const may = useCan('sync:manage')
  const vendors = usePlatformVendors()
  const platforms = usePlatforms()
  useArrival(search.learning)
  const failed = vendors.isError && !vendors.data ? vendors : platforms.isError && !platforms.data ? platforms : undefined
  const connect = (platform: string | undefined) => {
    cameBack()
    setSearch({ platform, failed: undefined })
  }
  // A server without learning platforms has nothing to say about them.
  if (vendors.data?.length === 0 && platforms.data?.length === 0) return null
  return (
    <Section title={t('section.title')} sub={t('section.sub')}>
      {isPlatformFailure(search.failed) && search.failed && <Failed code={search.failed} onAgain={may ? connect : undefined} />}
      {failed ? (
        <ErrorLine error={failed.error} onRetry={() => void failed.refetch()} />
      ) : vendors.data && platforms.data ? (
        <ul className="grid grid-cols-2 gap-3 max-lg:grid-cols-1">
          {platforms.data.map((platform) => (
            <li key={platform.id}>
              <PlatformCard platform={platform} />
            </li>
          ))}
          {vendors.data.map((vendor) => (
            <li key={vendor.type}>
              <VendorCard vendor={vendor} isAnother={platforms.data.some(({ type }) => type === vendor.type)} onConnect={may ? () => connect(vendor.type) : undefined} />
            </li>
          ))}
        </ul>
      ) : (
        <div className="grid grid-cols-2 gap-3 max-lg:grid-cols-1" aria-busy>
          <Skeleton className="h-[72px] rounded-[10px]" />
          <Skeleton className="h-[72px] rounded-[10px]" />
        </div>
      )}
      {may && search.platform && vendors.data && <ConnectDialog type={search.platform} vendors={vendors.data} onClose={() => connect(undefined)} />}
    </Section>
  )
}

/** Back from a platform's page without access: why, and the way to try again. */
function Failed({ code, onAgain }: { code: string; onAgain: ((type: string) => void) | undefined }) {
  const { t } = useTranslation('platforms')
  const type = setOutFor()
  return (
    <div className="mb-3">
      <Amber
        alert
        title={t('failed.title', { name: type ? platformTitle(type) : t('failed.platform') })}
        action={
          onAgain && (
            <Button size="sm" onClick={() => onAgain(type ?? 'canvas')} className="max-md:h-10 max-md:w-full">
              {t('failed.again')}
            </Button>
          )
        }
      >
        {t([`failed.${code}`, 'failed.other'])}
      </Amber>
    </div>
  )
}

/** Back from the platform's page with a new connection: on to it, with a word. */
function useArrival(id: string | undefined) {
  const { t } = useTranslation('platforms')
  const navigate = useNavigate()
  const said = useRef<string>(undefined)
  useEffect(() => {
    if (!id || said.current === id) return
    said.current = id
    const type = setOutFor()
    cameBack()
    toast(t('connected.title', { name: type ? platformTitle(type) : t('failed.platform') }), { description: t('connected.sub') })
    void navigate({ to: '/integrations/learning/$id', params: { id }, replace: true })
  }, [id, navigate, t])
}
