import { Link, useLocation } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api/me'
import { cn } from '@/lib/cn'
import { modKey } from '@/lib/keyboard'
import { Avatar } from '@/ui/avatar'
import { Kbd } from '@/ui/kbd'
import { ConnectionState } from './connection-state'
import type { NavGroup } from './nav-items'
import { WaitingBadge } from './waiting-badge'
import { WorkspaceMenu } from './workspace-menu'

export function Sidebar({ groups, onSearch }: { groups: NavGroup[]; onSearch: () => void }) {
  const { t } = useTranslation()
  const { user } = useMe()
  return (
    <aside className="flex w-[228px] shrink-0 flex-col max-md:hidden">
      <div className="px-2 pt-2.5">
        <WorkspaceMenu />
      </div>
      <div className="px-2 pt-2">
        <button
          type="button"
          onClick={onSearch}
          className="flex h-8 w-full items-center gap-2 rounded-lg bg-raised px-2 text-ink-3 shadow-card transition-colors hover:text-ink-2"
        >
          <Search className="size-3.5" aria-hidden />
          <span className="flex-1 truncate text-left">{t('search')}</span>
          <Kbd>{modKey}K</Kbd>
        </button>
      </div>
      <nav aria-label={t('nav.main')} className="flex-1 overflow-y-auto px-2 pt-3">
        {groups.map((group) => (
          <NavSection key={group.key} group={group} />
        ))}
      </nav>
      <Link
        to="/settings/profile"
        className="mx-2 mb-2 flex items-center gap-2.5 rounded-lg px-1.5 py-1.5 hover:bg-hover"
      >
        <Avatar name={user.name} size={28} />
        <span className="min-w-0 flex-1">
          <span className="block truncate leading-[18px] font-medium">{user.name}</span>
          <ConnectionState />
        </span>
      </Link>
    </aside>
  )
}

const isAlso = (also: string | undefined, pathname: string) => !!also && (pathname === also || pathname.startsWith(`${also}/`))

function NavSection({ group }: { group: NavGroup }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  return (
    <div className="mb-4">
      {group.key && <div className="px-2 pb-1 text-xs font-medium text-ink-3">{t(`nav.${group.key}`)}</div>}
      {group.items.map(({ key, to, also, icon: Icon }) => (
        <Link
          key={key}
          to={to}
          className={cn(
            'group flex h-[30px] items-center gap-2.5 rounded-lg px-2 font-medium text-ink-2 hover:bg-hover hover:text-ink data-[status=active]:bg-press data-[status=active]:text-ink',
            isAlso(also, pathname) && 'bg-press text-ink',
          )}
        >
          <Icon
            className={cn(
              'size-4 stroke-[1.75] text-ink-3 group-hover:text-ink-2 group-data-[status=active]:text-accent-ink',
              isAlso(also, pathname) && 'text-accent-ink group-hover:text-accent-ink',
            )}
            aria-hidden
          />
          <span className="flex-1 truncate">{t(`nav.${key}`)}</span>
          {key === 'integrations' && <WaitingBadge />}
        </Link>
      ))}
    </div>
  )
}
