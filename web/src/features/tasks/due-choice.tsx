import { useTranslation } from 'react-i18next'
import { isPlainDay } from '@/lib/zoned'
import { Input } from '@/ui/input'
import { TimeInput } from '@/ui/time-input'
import { type Due, quickDays } from './due'
import { usePresent } from './use-present'

type Props = { due: Due | null; onChange: (due: Due | null) => void }

const chip =
  'h-7 rounded-md px-2 text-xs font-medium whitespace-nowrap text-ink-2 shadow-[inset_0_0_0_1px_var(--line-2)] hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent-ink aria-pressed:shadow-none max-md:h-10 max-md:px-3'

/** The day in one press, or any day; the hour only where it matters. */
export function DueChoice({ due, onChange }: Props) {
  const { t } = useTranslation('tasks')
  const { today } = usePresent()
  return (
    <div role="group" aria-label={t('due.label')} className="flex flex-wrap items-center gap-1.5">
      {quickDays(today).map(({ name, day }) => (
        <button key={name} type="button" aria-pressed={due?.day === day} onClick={() => onChange({ day, time: due?.time ?? null })} className={chip}>
          {t(`quick.${name}`)}
        </button>
      ))}
      <button type="button" aria-pressed={due === null} onClick={() => onChange(null)} className={chip}>
        {t('quick.none')}
      </button>
      <span className="flex gap-1.5">
        <Input
          type="date"
          aria-label={t('due.day')}
          value={due?.day ?? ''}
          onChange={({ target: { value } }) => onChange(isPlainDay(value) ? { day: value, time: due?.time ?? null } : null)}
          className="h-7 w-[124px] px-2 text-xs max-md:w-36"
        />
        <TimeInput
          label={t('due.time')}
          title={t('due.timeHint')}
          value={due?.time ?? ''}
          onChange={(time) => onChange({ day: due?.day ?? today, time: time || null })}
          className="h-7 text-xs"
        />
      </span>
    </div>
  )
}
