import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { dueText } from './due-text'
import { type Edit, editOf } from './task-edit'
import type { Conflict } from './use-edit-task'
import { usePresent } from './use-present'

type Props = { conflict: Conflict; timeZone: string | undefined; onKeepTheirs: () => void; onWriteMine: () => void }

/** Somebody wrote the same fields: what stands there now, and whose words stay. */
export function ConflictNote({ conflict: { theirs, fields }, timeZone, onKeepTheirs, onWriteMine }: Props) {
  const { t } = useTranslation('tasks')
  const f = useFormat()
  const { today } = usePresent()
  const now = editOf(theirs, timeZone)
  const say = (name: keyof Edit): string => {
    if (name === 'due') return now.due ? dueText(now.due, today, t, f) : t('day.none')
    if (name === 'assignee' || name === 'subject') return now[name]?.name ?? '—'
    return name === 'kind' ? t(`kind.${now.kind}`) : now[name] || '—'
  }
  return (
    <div role="alert" className="rounded-[10px] bg-note p-3 shadow-[inset_0_0_0_1px_var(--note-line)]">
      <p className="font-medium">{t('conflict.title')}</p>
      <dl className="mt-1">
        {fields.map((name) => (
          <div key={name} className="flex gap-2">
            <dt className="shrink-0 text-ink-2">{t(`edited.${name}`)}</dt>
            <dd className="min-w-0 break-words">{say(name)}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-2.5 flex flex-wrap gap-2">
        <Button size="sm" onClick={onKeepTheirs}>
          {t('conflict.theirs')}
        </Button>
        <Button size="sm" onClick={onWriteMine}>
          {t('conflict.mine')}
        </Button>
      </div>
    </div>
  )
}
