import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { Button } from './button'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  children?: ReactNode
  /** Buttons, the main one last. */
  footer?: ReactNode
  initialFocus?: RefObject<HTMLElement | null>
  className?: string
}

/** Modal window, 520 wide unless told; on phones it rises from the bottom. */
export function Dialog({ open, onOpenChange, title, description, children, footer, initialFocus, className }: Props) {
  const { t } = useTranslation()
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[oklch(0.2_0.02_270/.32)] transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0 dark:bg-black/60" />
        <Base.Viewport className="fixed inset-0 z-50 flex items-center justify-center p-4 max-md:items-end max-md:p-0">
          <Base.Popup
            initialFocus={initialFocus}
            className={cn(
              'flex max-h-full w-full max-w-[520px] flex-col overflow-hidden rounded-2xl bg-raised shadow-lift outline-none transition-[opacity,scale,translate] duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0 max-md:max-h-[92dvh] max-md:rounded-b-none max-md:pb-[env(safe-area-inset-bottom)] max-md:data-starting-style:translate-y-4 md:data-ending-style:scale-98 md:data-starting-style:scale-98',
              className,
            )}
          >
            <header className="flex items-start gap-3 px-5 pt-4 pb-1">
              <div className="min-w-0 flex-1">
                <Base.Title className="text-lg font-semibold tracking-[-0.014em]">{title}</Base.Title>
                {description && (
                  <Base.Description className="mt-0.5 text-ink-2 text-pretty">{description}</Base.Description>
                )}
              </div>
              <Base.Close
                aria-label={t('close')}
                render={<Button variant="ghost" size="icon" className="-mr-1.5" />}
              >
                <X />
              </Base.Close>
            </header>
            {children && <div className="min-h-0 flex-1 overflow-y-auto px-5 py-3">{children}</div>}
            {footer && (
              <footer className="flex justify-end gap-2 border-t border-line px-5 py-3 max-md:[&>*]:h-10 max-md:[&>*]:flex-1">
                {footer}
              </footer>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
