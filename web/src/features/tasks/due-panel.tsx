import { CalendarOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { isPlainDay } from '@/lib/zoned'
import { Button } from '@/ui/button'
import { Input } from '@/ui/input'
import { TimeInput } from '@/ui/time-input'
import { type Due, quickDays } from './due'
import { dayName } from './due-text'
import { usePresent } from './use-present'

type Props = { due: Due | null; onPick: (due: Due | null) => void }

/** Quick days first; below them any day and hour. */
export function DuePanel({ due, onPick }: Props) {
  const { t } = useTranslation('tasks')
  const f = useFormat()
  const { today } = usePresent()
  const [draft, setDraft] = useState({ day: due?.day ?? today, time: due?.time ?? '' })
  const time = due?.time ?? null
  const isReady = isPlainDay(draft.day)
  return (
    <form
      className="w-60 max-md:w-72"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) onPick({ day: draft.day, time: draft.time || null })
      }}
    >
      <ul className="-mx-1 -mt-1">
        {quickDays(today).map(({ name, day }) => (
          <li key={name}>
            <button type="button" onClick={() => onPick({ day, time })} className="flex h-8 w-full items-center justify-between gap-3 rounded-md px-2 hover:bg-hover max-md:h-10">
              {t(`quick.${name}`)}
              <span className="num text-xs text-ink-2">{dayName(day, f.lang)}</span>
            </button>
          </li>
        ))}
        {due && (
          <li>
            <button type="button" onClick={() => onPick(null)} className="flex h-8 w-full items-center justify-between gap-3 rounded-md px-2 hover:bg-hover max-md:h-10">
              {t('quick.none')}
              <CalendarOff className="size-4 stroke-[1.75] text-ink-3" aria-hidden />
            </button>
          </li>
        )}
      </ul>
      <div className="mt-2 flex gap-1.5 border-t border-line pt-3">
        <Input type="date" aria-label={t('due.day')} value={draft.day} onChange={({ target }) => setDraft({ ...draft, day: target.value })} className="min-w-0 flex-1 px-2" />
        <TimeInput label={t('due.time')} value={draft.time} onChange={(time) => setDraft({ ...draft, time })} />
      </div>
      <Button type="submit" className="mt-2 w-full" disabled={!isReady}>
        {t('due.save')}
      </Button>
    </form>
  )
}
