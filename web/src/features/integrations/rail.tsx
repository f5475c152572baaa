import { Link } from '@tanstack/react-router'
import { GitCompareArrows, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { PlatformLinks } from '@/features/platforms'
import { useFormat } from '@/lib/use-format'
import { ButtonLink } from '@/ui/button-link'
import { Dot } from '@/ui/dot'
import { toneInk } from '@/ui/tone'
import { CrmLogo } from './crm-logo'
import { useConnections, useVendors } from './queries'
import { briefState, toneOf } from './state'
import { useCrmTitle } from './use-crm-title'

const row = 'flex h-9 items-center gap-2.5 rounded-lg px-2.5 font-medium hover:bg-hover data-[status=active]:bg-press'

/** All connections with the age of their news, beside the one that is open. */
export function Rail() {
  const { t } = useTranslation('integrations')
  const f = useFormat()
  const title = useCrmTitle()
  const may = useCan('sync:manage')
  const connections = useConnections()
  const vendors = useVendors()
  const all = connections.data ?? []
  const free = vendors.data?.find(({ crmType }) => !all.some((one) => one.crmType === crmType)) ?? vendors.data?.[0]
  const conflicts = all.reduce((sum, one) => sum + one.conflicts, 0)
  return (
    <aside className="flex w-[228px] shrink-0 flex-col border-r border-line max-lg:hidden">
      <div className="flex h-12 items-center gap-2 border-b border-line pr-2 pl-4">
        <Link to="/integrations" className="flex-1 rounded text-base font-semibold tracking-[-0.012em]">
          {t('title')}
        </Link>
        {may && free && (
          <ButtonLink to="/integrations" search={{ connect: free.crmType } as never} variant="ghost" size="icon" aria-label={t('connect.open')}>
            <Plus aria-hidden />
          </ButtonLink>
        )}
      </div>
      <nav aria-label={t('title')} className="flex flex-col gap-0.5 overflow-y-auto p-2">
        {all.map((connection) => {
          const tone = toneOf(connection)
          const twins = all.filter((one) => one.crmType === connection.crmType).length > 1
          const name = title(connection.crmType)
          return (
            <Link key={connection.id} to="/integrations/$id" params={{ id: connection.id }} className={row}>
              <CrmLogo crmType={connection.crmType} title={name} size={20} />
              <span className="min-w-0 flex-1 truncate">{twins ? connection.account.name : name}</span>
              <span className={`num text-xs font-normal ${tone === 'warn' ? toneInk.warn : 'text-ink-2'}`}>{briefState(connection, t, f)}</span>
              <Dot s={tone} />
            </Link>
          )
        })}
        <PlatformLinks className={row} />
        <Link to="/connection/conflicts" className={`${row} mt-3 text-ink-2`}>
          <GitCompareArrows className="size-4 stroke-[1.75] text-ink-3" aria-hidden />
          <span className="flex-1 truncate">{t('conflicts')}</span>
          {conflicts > 0 && (
            <span className="tone num inline-flex h-5 min-w-5 items-center justify-center rounded-[5px] px-1 text-xs font-semibold" style={{ ['--h' as string]: 75 }}>
              {f.num(conflicts)}
            </span>
          )}
        </Link>
      </nav>
    </aside>
  )
}
