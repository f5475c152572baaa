import { useNavigate } from '@tanstack/react-router'
import { DatabaseZap, KeyRound, Languages, ListPlus, type LucideIcon, Moon, ToggleRight, UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api/me'
import { otherLanguage, setLanguage } from '@/lib/language'
import { toggleTheme } from '@/lib/theme'

export type Destination = { key: string; to: string; icon: LucideIcon }
export type Command = {
  value: string
  label: string
  icon: LucideIcon
  run: () => void
  /** What tells one record from another of its name. */
  hint?: string
  /** The server chose it by its own rules: a phone, an e-mail. */
  isFound?: boolean
  /** The label as HTML that marks what was meant. */
  marked?: string | undefined
}
export type CommandGroup = { value: string; items: Command[] }

/** Settings pages people look for by name. */
const SETTINGS = [
  { key: 'profile', to: '/settings/profile', icon: UserRound, needs: 'organisation:read' },
  { key: 'features', to: '/settings/features', icon: ToggleRight, needs: 'features:manage' },
  { key: 'migration', to: '/settings/migration', icon: DatabaseZap, needs: 'migration:read' },
  { key: 'apiKeys', to: '/settings/api-keys', icon: KeyRound, needs: 'api_keys:manage' },
]

/** Files of records, by what their rows are. */
const IMPORTS = { contact: '/import/contacts', company: '/import/companies', deal: '/import/deals' }

export function useCommands(pages: Destination[]): CommandGroup[] {
  const { t } = useTranslation('palette')
  const navigate = useNavigate()
  const { permissions, features } = useMe()
  const go = (label: string, { key, to, icon }: Destination): Command => ({
    value: key,
    label,
    icon,
    run: () => void navigate({ to }),
  })
  return [
    {
      value: t('go'),
      items: [
        ...pages.map((page) => go(t(`common:nav.${page.key}`), page)),
        ...SETTINGS.filter(({ needs }) => permissions.includes(needs)).map((page) => go(t(page.key), page)),
      ],
    },
    {
      value: t('act'),
      items: [
        ...(permissions.includes('crm:write')
          ? [{ value: 'new-task', label: t('newTask'), icon: ListPlus, run: () => void navigate({ to: '/tasks', search: { new: 1 } as never }) }]
          : []),
        ...(features.includes('file_import') && permissions.includes('migration:run') && permissions.includes('crm:write')
          ? Object.entries(IMPORTS).map(([kind, to]) => go(t(`import-${kind}`), { key: `import-${kind}`, to, icon: DatabaseZap }))
          : []),
        { value: 'theme', label: t('common:theme'), icon: Moon, run: toggleTheme },
        {
          value: 'language',
          label: t('language', { name: t(`common:language.${otherLanguage()}`) }),
          icon: Languages,
          run: () => void setLanguage(otherLanguage()),
        },
      ],
    },
  ]
}
