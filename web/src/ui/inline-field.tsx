import { Pencil } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { cn } from '@/lib/cn'

type Props = {
  label: string
  /** What the click does, read aloud: «Изменить». */
  action: string
  /** What stands in the field while it is edited. */
  text: string
  /** How it looks while it is not; the text itself when left out. */
  children?: ReactNode
  /** Version at which editing began, handed back to `onSave`. */
  etag: string | null
  /** `was` stood there when editing began. `true`: stored, or asked about elsewhere; a refusal comes back as a sentence. */
  onSave: ((text: string, etag: string | null, was: string) => Promise<true | string>) | undefined
  multiline?: boolean
  type?: 'text' | 'date'
  inputMode?: 'text' | 'tel' | 'email' | 'decimal' | undefined
  className?: string
  /** Of the value while it is not edited. */
  tabIndex?: number
}

/** A value that a click turns into a field. Enter or leaving saves, Escape gives up. */
export function InlineField({ label, action, text, children, etag, onSave, multiline, type, inputMode, className, tabIndex }: Props) {
  const [draft, setDraft] = useState<{ text: string; etag: string | null; was: string } | null>(null)
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const noteId = useId()
  const editing = draft !== null
  useEffect(() => {
    if (!editing) return
    field.current?.focus()
    field.current?.select()
  }, [editing])

  if (!onSave) return <span className={cn('block min-w-0 py-[5px]', className)}>{children || text || '—'}</span>

  const stop = (focus: boolean) => {
    setDraft(null)
    setError(undefined)
    if (focus) requestAnimationFrame(() => button.current?.focus())
  }
  const save = async (focus: boolean) => {
    if (!draft || busy) return
    if (draft.text.trim() === draft.was.trim()) return stop(focus)
    setBusy(true)
    const result = await onSave(draft.text, draft.etag, draft.was)
    setBusy(false)
    if (result === true) stop(focus)
    else setError(result)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      stop(true)
    } else if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void save(true)
    }
  }

  if (!draft) {
    return (
      <button
        ref={button}
        type="button"
        tabIndex={tabIndex}
        onClick={() => setDraft({ text, etag, was: text })}
        className={cn(
          'group/edit relative -mx-1.5 flex min-h-[30px] min-w-0 items-start gap-1 rounded-md px-1.5 py-[5px] text-left hover:bg-hover max-md:min-h-10 max-md:items-center',
          className,
        )}
      >
        <span className="sr-only">{label}: </span>
        <span className="min-w-0 flex-1">{children || text || <span className="text-ink-3">—</span>}</span>
        <Pencil
          className="absolute top-2 right-1.5 size-3.5 rounded bg-panel stroke-[1.75] text-ink-3 opacity-0 group-hover/edit:opacity-100 group-focus-visible/edit:opacity-100"
          aria-hidden
        />
        <span className="sr-only">. {action}</span>
      </button>
    )
  }
  const common = {
    ref: field,
    value: draft.text,
    disabled: busy,
    'aria-label': label,
    'aria-invalid': !!error,
    'aria-describedby': error ? noteId : undefined,
    onKeyDown,
    onBlur: () => void save(false),
  }
  return (
    <span className={cn('block min-w-0', className)}>
      {multiline ? (
        <textarea
          {...common}
          rows={4}
          className="field h-auto py-1.5"
          onChange={(event) => setDraft({ ...draft, text: event.target.value })}
        />
      ) : (
        <input
          {...common}
          type={type}
          inputMode={inputMode}
          className="field"
          onChange={(event) => setDraft({ ...draft, text: event.target.value })}
        />
      )}
      {error && (
        <span id={noteId} role="alert" className="mt-1 block text-xs font-normal tracking-normal text-bad-ink">
          {error}
        </span>
      )}
    </span>
  )
}
