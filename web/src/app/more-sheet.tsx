import { Link } from '@tanstack/react-router'
import { Languages, LogOut, Moon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api/me'
import { otherLanguage, setLanguage } from '@/lib/language'
import { toggleTheme } from '@/lib/theme'
import { Dialog } from '@/ui/dialog'
import { ConnectionState } from './connection-state'
import type { NavItem } from './nav-items'
import { signOut } from './sign-out'
import { WaitingBadge } from './waiting-badge'

type Props = { open: boolean; onOpenChange: (open: boolean) => void; items: NavItem[] }

const row =
  'flex h-12 w-full items-center gap-3 rounded-lg px-2 text-base font-medium hover:bg-hover [&_svg]:size-5 [&_svg]:stroke-[1.6] [&_svg]:text-ink-3'

/** Phones: the rest of the navigation and what the sidebar's menu has. */
export function MoreSheet({ open, onOpenChange, items }: Props) {
  const { t } = useTranslation()
  const { user, organization } = useMe()
  const close = () => onOpenChange(false)
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={organization.name} description={user.name}>
      <ConnectionState />
      <div className="mt-2 -ml-2">
        {items.map(({ key, to, icon: Icon }) => (
          <Link key={key} to={to} onClick={close} className={row}>
            <Icon aria-hidden />
            <span className="flex-1">{t(`nav.${key}`)}</span>
            {key === 'integrations' && <WaitingBadge />}
          </Link>
        ))}
      </div>
      <div className="mt-2 -ml-2 border-t border-line pt-2">
        <Action icon={<Languages aria-hidden />} onClick={() => void setLanguage(otherLanguage())}>
          {t(`language.${otherLanguage()}`)}
        </Action>
        <Action icon={<Moon aria-hidden />} onClick={toggleTheme}>
          {t('theme')}
        </Action>
        <Action icon={<LogOut aria-hidden />} onClick={() => void signOut()}>
          {t('account.signOut')}
        </Action>
      </div>
    </Dialog>
  )
}

function Action({ icon, onClick, children }: { icon: ReactNode; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" onClick={onClick} className={row}>
      {icon}
      {children}
    </button>
  )
}
