import { cloneElement, type ReactElement, type ReactNode, useId } from 'react'
import { cn } from '@/lib/cn'

type Props = {
  label: string
  /** A translated sentence; ties itself to the control and is announced. */
  error?: string | undefined
  hint?: ReactNode
  /** Shown at the right end of the label row. */
  aside?: ReactNode
  className?: string
  children: ReactElement<{ id?: string; 'aria-invalid'?: boolean; 'aria-describedby'?: string | undefined }>
}

/** Label, control, hint and error of one form field. The control is the single child. */
export function Field({ label, error, hint, aside, className, children }: Props) {
  const id = useId()
  const noteId = `${id}-note`
  return (
    <div className={cn('flex flex-col gap-1.5', className)}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {aside}
      </div>
      {cloneElement(children, {
        id,
        'aria-invalid': !!error,
        'aria-describedby': error || hint ? noteId : undefined,
      })}
      {error ? (
        <span id={noteId} role="alert" className="text-xs text-bad-ink">
          {error}
        </span>
      ) : (
        hint && (
          <span id={noteId} className="text-xs text-ink-2">
            {hint}
          </span>
        )
      )}
    </div>
  )
}
