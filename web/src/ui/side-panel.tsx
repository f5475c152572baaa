import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button'

type Props = {
  /** Read aloud: what the panel shows. */
  label: string
  title: ReactNode
  onClose: () => void
  children: ReactNode
  footer?: ReactNode
}

/** 440 px beside a list, following its selection. Phones open a page of its own instead. */
export function SidePanel({ label, title, onClose, children, footer }: Props) {
  const { t } = useTranslation()
  return (
    <aside
      aria-label={label}
      className="flex w-[440px] shrink-0 flex-col border-l border-line max-xl:w-[380px] max-lg:hidden"
    >
      <div className="flex items-center gap-3 px-5 pt-4">
        <div className="flex min-w-0 flex-1 items-center gap-3">{title}</div>
        <Button variant="ghost" size="icon" aria-label={t('common:close')} onClick={onClose}>
          <X />
        </Button>
      </div>
      {children}
      {footer && (
        <div className="flex h-9 shrink-0 items-center border-t border-line px-5 text-xs text-ink-2">{footer}</div>
      )}
    </aside>
  )
}
