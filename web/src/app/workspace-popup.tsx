import { useNavigate } from '@tanstack/react-router'
import { Languages, LogOut, Moon, Sun, UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { otherLanguage, setLanguage } from '@/lib/language'
import { toggleTheme } from '@/lib/theme'
import { Menu } from '@/ui/menu'
import { signOut } from './sign-out'
import { WorkspaceButton } from './workspace-button'

export function WorkspacePopup() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger render={<WorkspaceButton />} />
      <Menu.Popup>
        <Menu.Item onClick={() => void navigate({ to: '/settings/profile' })}>
          <UserRound aria-hidden />
          {t('account.profile')}
        </Menu.Item>
        <Menu.Item data-testid="lang" onClick={() => void setLanguage(otherLanguage())}>
          <Languages aria-hidden />
          {t(`language.${otherLanguage()}`)}
        </Menu.Item>
        <Menu.Item data-testid="theme" onClick={toggleTheme}>
          <Moon className="dark:hidden" aria-hidden />
          <Sun className="not-dark:hidden" aria-hidden />
          {t('theme')}
        </Menu.Item>
        <Menu.Sep />
        <Menu.Item data-testid="sign-out" onClick={() => void signOut()}>
          <LogOut aria-hidden />
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Popup>
    </Menu.Root>
  )
}
