import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button'

type Props = {
  /** «Выбрано 3» */
  label: string
  onClose: () => void
  /** What can be done with them: ghost buttons. */
  children: ReactNode
}

/** Floats over the lower edge of a list while rows are ticked. Its parent is `relative`. */
export function ChoiceBar({ label, onClose, children }: Props) {
  const { t } = useTranslation()
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-5 z-10 flex justify-center px-3 max-md:bottom-3">
      <div
        role="toolbar"
        aria-label={label}
        className="pointer-events-auto flex max-w-full items-center gap-1 rounded-xl bg-raised p-1.5 pl-3.5 shadow-lift transition-[opacity,translate] duration-150 max-md:pl-3 starting:translate-y-2 starting:opacity-0"
      >
        <span aria-live="polite" className="num mr-1.5 truncate font-medium whitespace-nowrap">
          {label}
        </span>
        {children}
        <Button variant="ghost" size="icon" aria-label={t('close')} onClick={onClose}>
          <X aria-hidden />
        </Button>
      </div>
    </div>
  )
}
