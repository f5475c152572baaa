import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { modKey } from '@/lib/keyboard'
import { isPlainDay, momentOf } from '@/lib/zoned'
import { useRegion } from '@/lib/region'
import { Button } from '@/ui/button'
import { Input } from '@/ui/input'
import { Kbd } from '@/ui/kbd'
import { Segmented } from '@/ui/segmented'
import { Textarea } from '@/ui/textarea'
import { TimeInput } from '@/ui/time-input'
import { LONGEST_BODY } from './entry-editor'
import type { CommunicationFields, Direction } from './types'

type SaidMode = 'note' | 'call' | 'meeting'

export type Said = { mode: SaidMode; fields: CommunicationFields; sentence: (error: unknown) => string }

type Props = {
  mode: SaidMode
  text: string
  error: string | undefined
  onText: (text: string) => void
  onSend: (said: Said) => void
  onCancel: () => void
}

const LONGEST_MINUTES = 7 * 24 * 60

/** Words about what was said; of a call and a meeting also how long and when. Ctrl+Enter writes it down. */
export function SaidForm({ mode, text, error, onText, onSend, onCancel }: Props) {
  const { t } = useTranslation('timeline')
  const { timeZone } = useRegion()
  const noteId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [direction, setDirection] = useState<Direction>('out')
  const [minutes, setMinutes] = useState('')
  const [when, setWhen] = useState({ day: '', time: '' })
  useEffect(() => field.current?.focus(), [])
  const isEmpty = mode === 'note' && !text.trim()

  const send = (event?: FormEvent) => {
    event?.preventDefault()
    if (isEmpty) return field.current?.focus()
    const seconds = Math.min(LONGEST_MINUTES, Math.max(0, Math.round(Number(minutes.replace(',', '.')) || 0))) * 60
    const fields: CommunicationFields = {
      kind: mode,
      body: text.trim(),
      ...(mode === 'call' && { direction }),
      ...(mode !== 'note' && seconds > 0 && { durationSeconds: seconds }),
      ...(mode !== 'note' && isPlainDay(when.day) && { at: momentOf(when.day, when.time || '12:00', timeZone).toISOString() }),
    }
    onSend({ mode, fields, sentence: (reason) => (isProblem(reason) && reason.errors[0]?.detail) || describeError(reason, t).sentence })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
    else if (event.key === 'Escape') {
      event.stopPropagation()
      onCancel()
    }
  }
  return (
    <form onSubmit={send} onKeyDown={onKeyDown} noValidate>
      <Textarea
        ref={field}
        value={text}
        maxLength={LONGEST_BODY}
        placeholder={t(`placeholder.${mode}`)}
        aria-label={t(`mode.${mode}`)}
        aria-invalid={!!error}
        aria-describedby={error && noteId}
        onChange={({ target }) => onText(target.value)}
        className="field-sizing-content max-h-72 min-h-[68px]"
      />
      {error && (
        <p id={noteId} role="alert" className="mt-1 text-xs text-bad-ink">
          {error}
        </p>
      )}
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {mode === 'call' && (
          <Segmented
            label={t('field.direction')}
            value={direction}
            onChange={setDirection}
            items={[
              { v: 'out', label: t('direction.out') },
              { v: 'in', label: t('direction.in') },
            ]}
          />
        )}
        {mode !== 'note' && (
          <>
            <label className="flex items-center gap-1.5 text-xs text-ink-2">
              <Input inputMode="numeric" value={minutes} maxLength={5} onChange={({ target }) => setMinutes(target.value)} aria-label={t('field.minutes')} className="w-14 px-2" />
              {t('minutes')}
            </label>
            <span className="flex items-center gap-1.5">
              <Input type="date" aria-label={t('field.day')} title={t('now')} value={when.day} onChange={({ target }) => setWhen({ ...when, day: target.value })} className="w-[132px] px-2" />
              {when.day && (
                <TimeInput label={t('field.time')} value={when.time} onChange={(time) => setWhen({ ...when, time })} />
              )}
            </span>
          </>
        )}
        <div className="ml-auto flex items-center gap-2">
          <span className="text-xs text-ink-3 max-md:hidden">
            <Kbd>{modKey}Enter</Kbd>
          </span>
          <Button variant="ghost" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" variant="primary" disabled={isEmpty}>
            {t('composer.send')}
          </Button>
        </div>
      </div>
    </form>
  )
}
