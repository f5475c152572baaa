import { ChevronsUpDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api/me'
import { Mark } from '@/ui/mark'

export function WorkspaceButton(props: ComponentProps<'button'>) {
  const { t } = useTranslation()
  const { organization } = useMe()
  return (
    <button
      type="button"
      data-testid="workspace"
      aria-label={`${organization.name}. ${t('account.menu')}`}
      {...props}
      className="flex h-9 w-full items-center gap-2 rounded-lg px-1.5 text-left hover:bg-hover data-popup-open:bg-press"
    >
      <Mark />
      <span className="min-w-0 flex-1 truncate font-semibold tracking-[-0.01em]">{organization.name}</span>
      <ChevronsUpDown className="size-3.5 text-ink-3" aria-hidden />
    </button>
  )
}
