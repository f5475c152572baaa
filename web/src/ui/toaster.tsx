import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button'
import { dismissToast, type ToastItem, useToasts } from './toast'

const icons = {
  good: <CircleCheck className="size-4 shrink-0 text-good" aria-hidden />,
  bad: <CircleAlert className="size-4 shrink-0 text-bad" aria-hidden />,
  info: <Info className="size-4 shrink-0 text-ink-3" aria-hidden />,
}

/** Mounted once, by the providers. Waits while a person points at it or is inside with the keyboard. */
export function Toaster() {
  const { t } = useTranslation()
  const toasts = useToasts()
  const [held, setHeld] = useState(false)
  const hold = () => setHeld(true)
  const release = () => setHeld(false)
  return (
    <section
      aria-label={t('toasts')}
      // There from the start: readers announce only what is added to a region they know.
      aria-live="polite"
      aria-relevant="additions"
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
      className="pointer-events-none fixed right-5 bottom-[calc(20px+var(--toast-rise,0px))] z-[60] flex w-[356px] max-w-[calc(100vw-32px)] flex-col gap-2 max-md:right-4 max-md:bottom-[calc(70px+env(safe-area-inset-bottom)+var(--toast-rise,0px))]"
    >
      {toasts.map((item) => (
        <Toast key={item.id} item={item} held={held} />
      ))}
    </section>
  )
}

function Toast({ item, held }: { item: ToastItem; held: boolean }) {
  const { t } = useTranslation()
  const { id, title, description, tone, undo, action, timeout } = item
  useEffect(() => {
    if (held || timeout === 0) return
    const timer = setTimeout(() => dismissToast(id), timeout)
    return () => clearTimeout(timer)
  }, [held, id, timeout])

  const button = undo ? { label: t('undo'), run: undo } : action
  return (
    <div
      role={tone === 'bad' ? 'alert' : undefined}
      className="pointer-events-auto flex items-center gap-2.5 rounded-[10px] bg-raised py-2 pr-2 pl-3.5 shadow-lift transition-[opacity,translate] duration-150 starting:translate-y-2 starting:opacity-0"
    >
      {icons[tone]}
      <div className="min-w-0 flex-1 py-1">
        <div className="leading-5 font-medium">{title}</div>
        {description && <div className="text-xs text-ink-2">{description}</div>}
      </div>
      {button && (
        <Button
          variant="ghost"
          size="sm"
          className="text-accent-ink"
          onClick={() => {
            button.run()
            dismissToast(id)
          }}
        >
          {button.label}
        </Button>
      )}
      <Button variant="ghost" size="icon" aria-label={t('close')} onClick={() => dismissToast(id)}>
        <X aria-hidden />
      </Button>
    </div>
  )
}
