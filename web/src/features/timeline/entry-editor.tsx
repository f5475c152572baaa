import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { Textarea } from '@/ui/textarea'
import type { Entry } from './types'

type Props = {
  entry: Entry
  /** `true` once it is stored, else why not. */
  onSave: (text: string, seen: number) => Promise<true | string>
  onClose: () => void
}

export const LONGEST_BODY = 50_000

/** The words of an entry, in place. Ctrl+Enter saves, Escape gives up. */
export function EntryEditor({ entry, onSave, onClose }: Props) {
  const { t } = useTranslation('timeline')
  const [text, setText] = useState(entry.body ?? '')
  const [seen, setSeen] = useState(entry.version)
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const noteId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const latest = useRef(entry.version)
  useEffect(() => {
    latest.current = entry.version
  })
  useEffect(() => {
    const { current } = field
    current?.focus()
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [])

  const isEmpty = entry.kind === 'note' && !text.trim()
  const save = async () => {
    if (busy || isEmpty) return
    if (text.trim() === (entry.body ?? '').trim()) return onClose()
    setBusy(true)
    const result = await onSave(text, seen)
    setBusy(false)
    if (result === true) return onClose()
    // What stands there now has been shown: saving again means it.
    setSeen(latest.current)
    setError(result)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void save()
    }
  }
  return (
    <div role="group" aria-label={t('menu.edit')} className="mt-1.5" onKeyDown={onKeyDown}>
      <Textarea
        ref={field}
        value={text}
        maxLength={LONGEST_BODY}
        aria-label={t('field.body')}
        aria-invalid={!!error}
        aria-describedby={error && noteId}
        onChange={({ target }) => setText(target.value)}
        className="field-sizing-content max-h-80 min-h-16"
      />
      {error && (
        <p id={noteId} role="alert" className="mt-1 text-xs whitespace-pre-wrap text-bad-ink">
          {error}
        </p>
      )}
      <div className="mt-1.5 flex justify-end gap-2">
        <Button size="sm" variant="ghost" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button size="sm" variant="primary" busy={busy} disabled={isEmpty} onClick={() => void save()}>
          {t('common:save')}
        </Button>
      </div>
    </div>
  )
}
