import { CornerDownLeft } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMediaQuery } from '@/lib/media-query'
import { Button } from '@/ui/button'
import { Tick } from './tick'
import type { Task } from './types'

type Props = { task: Task; onReopen: () => void; onResult: (result: string) => void; onClose: () => void }

/** A task that has just been ticked: what came of it may be said, and need not be. */
export function JustDone({ task, onReopen, onResult, onClose }: Props) {
  const { t } = useTranslation('tasks')
  const [text, setText] = useState('')
  // On a phone the keyboard would rise over the list.
  const isDesk = useMediaQuery('(min-width: 768px)')
  const save = () => (text.trim() ? onResult(text.trim()) : onClose())
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      save()
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
    }
  }
  return (
    <div className="flex gap-2.5 py-1">
      <span className="flex h-6 items-center">
        <Tick task={{ ...task, doneAt: task.doneAt ?? new Date(0).toISOString() }} onTick={onReopen} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="truncate leading-6 text-ink-2 line-through">{task.title}</p>
        <div className="relative mt-0.5">
          <input
            autoFocus={isDesk}
            value={text}
            maxLength={10_000}
            placeholder={t('result.placeholder')}
            aria-label={t('field.result')}
            onChange={({ target }) => setText(target.value)}
            onKeyDown={onKeyDown}
            onBlur={save}
            className="field pr-9"
          />
          {text && (
            <Button
              variant="ghost"
              size="icon"
              aria-label={t('result.save')}
              onPointerDown={(event) => event.preventDefault()}
              onClick={save}
              className="absolute top-1/2 right-0.5 -translate-y-1/2 max-md:absolute"
            >
              <CornerDownLeft aria-hidden />
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}
