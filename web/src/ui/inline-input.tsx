import { X } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { Button } from './button'

type Props = {
  label: string
  /** The button that empties the line; none where there is nothing yet. */
  removeLabel: string | undefined
  text: string
  error: string | undefined
  busy: boolean
  inputMode?: 'text' | 'tel' | 'email' | undefined
  onType: (text: string) => void
  onSave: (text: string, keepFocus: boolean) => void
  onCancel: () => void
}

/** One line of a list while it is edited. Enter or leaving saves, Escape gives up. */
export function InlineInput({ label, removeLabel, text, error, busy, inputMode, onType, onSave, onCancel }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const noteId = useId()
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onCancel()
    } else if (event.key === 'Enter' && event.target === input.current) {
      event.preventDefault()
      onSave(text, true)
    }
  }
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) onSave(text, false)
  }
  return (
    <span role="group" aria-label={label} className="relative block min-w-0" onBlur={onBlur} onKeyDown={onKeyDown}>
      <input
        ref={input}
        value={text}
        // Not disabled: that would take the focus away, and a refused value stays here to be mended.
        readOnly={busy}
        inputMode={inputMode}
        autoComplete="off"
        aria-label={label}
        aria-invalid={!!error}
        aria-describedby={error ? noteId : undefined}
        onChange={(event) => onType(event.target.value)}
        className={removeLabel ? 'field pr-9' : 'field'}
      />
      {removeLabel && (
        <Button
          variant="ghost"
          size="icon"
          aria-label={removeLabel}
          title={removeLabel}
          disabled={busy}
          // Leaving the field would save what stands in it.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onSave('', true)}
          className="absolute top-0.5 right-0.5 max-md:top-1.5"
        >
          <X aria-hidden />
        </Button>
      )}
      {error && (
        <span id={noteId} role="alert" className="mt-1 block text-xs text-bad-ink">
          {error}
        </span>
      )}
    </span>
  )
}
