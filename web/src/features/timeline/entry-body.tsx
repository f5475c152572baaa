import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import type { Entry } from './types'

/** Longer than this is folded. */
const LONG = 700

/** What was said: a note on its paper, what came and went in a bubble, the rest as plain words. */
export function EntryBody({ entry: { kind, body, direction } }: { entry: Entry }) {
  const { t } = useTranslation('timeline')
  const [isOpen, setOpen] = useState(false)
  if (!body) return null
  const isLong = body.length > LONG
  return (
    <div
      className={cn(
        'mt-1.5 w-fit max-w-full rounded-[10px] break-words whitespace-pre-wrap',
        kind === 'note' && 'bg-note px-3 py-1.5 shadow-[inset_0_0_0_1px_var(--note-line)]',
        (kind === 'message' || kind === 'email') && cn('px-3 py-1.5', direction === 'out' ? 'bg-bubble-out' : 'bg-bubble'),
        kind !== 'note' && kind !== 'message' && kind !== 'email' && 'text-ink-2',
      )}
    >
      {isLong && !isOpen ? `${body.slice(0, LONG).trimEnd()}…` : body}
      {isLong && (
        <button type="button" onClick={() => setOpen(!isOpen)} className="ml-1 rounded text-xs font-medium text-accent-ink hover:underline">
          {t(isOpen ? 'less' : 'whole')}
        </button>
      )}
    </div>
  )
}
