import { Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { useLineText } from './line-text'
import type { Line } from './queries'

type Props = {
  line: Line
  currency: string
  /** Nothing to press where the lines may only be read. */
  onEdit: (() => void) | undefined
  onRemove: () => void
  /** One place up or down. */
  onMove: (by: -1 | 1) => void
}

/** What is sold and what it comes to; a press opens it. Delete takes it away, Alt with an arrow moves it. */
export function LineRow({ line, currency, onEdit, onRemove, onMove }: Props) {
  const { t } = useTranslation('deals')
  const f = useFormat()
  const text = useLineText(currency)
  const face = (
    <>
      <span className="min-w-0 flex-1">
        <span className="block truncate">{line.name}</span>
        <span className="num block truncate text-xs text-ink-2">{text(line)}</span>
      </span>
      <span className="num shrink-0 font-medium">{f.money(line.totalMinor, { currency })}</span>
    </>
  )
  if (!onEdit) return <div className="flex min-h-11 items-center gap-3 py-1">{face}</div>
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Delete') onRemove()
    else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) onMove(event.key === 'ArrowUp' ? -1 : 1)
    else return
    event.preventDefault()
  }
  return (
    <div className="group/line relative -mx-2 flex items-center rounded-md focus-within:bg-hover hover:bg-hover">
      <button
        type="button"
        data-line={line.id}
        aria-keyshortcuts="Delete Alt+ArrowUp Alt+ArrowDown"
        onClick={onEdit}
        onKeyDown={onKeyDown}
        className="flex min-h-11 min-w-0 flex-1 items-center gap-3 rounded-md px-2 py-1 text-left"
      >
        {face}
        <span className="sr-only">. {t('edit.button')}</span>
      </button>
      <Button
        variant="ghost"
        size="icon"
        aria-label={t('lines.remove', { name: line.name })}
        onClick={onRemove}
        className="mr-1 shrink-0 md:opacity-0 md:group-hover/line:opacity-100 md:focus-visible:opacity-100"
      >
        <Trash2 className="size-3.5!" aria-hidden />
      </Button>
    </div>
  )
}
