import { Link, Outlet, useLocation } from '@tanstack/react-router'
import {
  Building2,
  DatabaseZap,
  History,
  KeyRound,
  ListPlus,
  type LucideIcon,
  Palette,
  SquareKanban,
  Tags,
  ToggleRight,
  User,
  Users,
} from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api/me'
import { useTitle } from '@/lib/use-title'
import { PageHeader } from '@/ui/page-header'

type Tab = { key: string; to: string; icon: LucideIcon; needs?: string }

const TABS: Tab[] = [
  { key: 'profile', to: '/settings/profile', icon: User },
  { key: 'appearance', to: '/settings/appearance', icon: Palette },
  { key: 'organization', to: '/settings/organization', icon: Building2, needs: 'organisation:read' },
  { key: 'team', to: '/team', icon: Users, needs: 'team:read' },
  { key: 'pipeline', to: '/settings/pipeline', icon: SquareKanban, needs: 'pipeline:manage' },
  { key: 'fields', to: '/settings/fields', icon: ListPlus, needs: 'fields:manage' },
  { key: 'tags', to: '/settings/tags', icon: Tags, needs: 'crm:write' },
  { key: 'features', to: '/settings/features', icon: ToggleRight, needs: 'features:manage' },
  { key: 'migration', to: '/settings/migration', icon: DatabaseZap, needs: 'migration:read' },
  { key: 'apiKeys', to: '/settings/api-keys', icon: KeyRound, needs: 'api_keys:manage' },
  { key: 'audit', to: '/settings/audit', icon: History, needs: 'audit:read' },
]

/** Header and the list of sections; on phones the list is a row that scrolls sideways. */
export function SettingsLayout() {
  const { t } = useTranslation('settings')
  const { permissions } = useMe()
  const list = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    list.current?.querySelector('[data-status=active]')?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [pathname])
  const tabs = TABS.filter(({ needs }) => !needs || permissions.includes(needs))
  const current = tabs.find(({ to }) => pathname.startsWith(to))
  // After the header's own effect, so that the tab names the section.
  useTitle(current && t(`tab.${current.key}`))
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="flex min-h-0 flex-1 max-lg:flex-col">
        <nav
          ref={list}
          aria-label={t('title')}
          className="flex w-52 shrink-0 flex-col border-line p-2 max-lg:w-full max-lg:flex-row max-lg:gap-1 max-lg:overflow-x-auto max-lg:border-b lg:border-r"
        >
          {tabs.map(({ key, to, icon: Icon }) => (
            <Link
              key={key}
              to={to}
              className="flex h-8 shrink-0 items-center gap-2.5 rounded-lg px-2 font-medium whitespace-nowrap text-ink-2 hover:bg-hover hover:text-ink data-[status=active]:bg-press data-[status=active]:text-ink max-md:h-10"
            >
              <Icon className="size-4 stroke-[1.75] text-ink-3 max-lg:hidden" aria-hidden />
              {t(`tab.${key}`)}
            </Link>
          ))}
        </nav>
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          <Outlet />
        </div>
      </div>
    </>
  )
}
