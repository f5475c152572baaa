import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/api/me'
import { describeError } from '@/lib/describe-error'
import { isProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { Input } from '@/ui/input'
import { AssigneeChoice } from './assignee-choice'
import type { Due } from './due'
import { DueChoice } from './due-choice'
import { KindChoice } from './kind-choice'
import { SubjectField } from './subject-field'
import { type Draft, draftFields, LONGEST_TITLE } from './task-draft'
import type { About, Links } from './types'
import { useCreateTask } from './use-create-task'
import { usePresent } from './use-present'

type Props = {
  /** The record the form stands on; left out, the form asks. */
  about?: About
  links?: Links | undefined
  due: Due | null
  onDone: () => void
  onCancel: () => void
  /** Beside the buttons. */
  hint?: ReactNode
}

/** A new task: what, when, who. Enter in the title or Ctrl+Enter anywhere plans it. */
export function TaskForm({ about, links, due, onDone, onCancel, hint }: Props) {
  const { t } = useTranslation('tasks')
  const { user } = useMe()
  const { timeZone } = usePresent()
  const noteId = useId()
  const [draft, setDraft] = useState<Draft>({ title: '', kind: 'task', due, assignee: { id: user.id, name: user.name }, subject: null })
  const [error, setError] = useState<string>()
  const create = useCreateTask()
  const change = (patch: Partial<Draft>) => setDraft((known) => ({ ...known, ...patch }))

  const send = (event?: FormEvent) => {
    event?.preventDefault()
    if (create.isPending) return
    if (!draft.title.trim()) return setError(t('form.title'))
    create.mutate(
      { ...draftFields(draft, timeZone), ...links, ...about },
      { onSuccess: onDone, onError: (reason) => setError((isProblem(reason) && reason.errors[0]?.detail) || describeError(reason, t).sentence) },
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
    // An open list has its own Escape.
    else if (event.key === 'Escape' && !(event.target instanceof HTMLElement && event.target.ariaExpanded === 'true')) {
      event.stopPropagation()
      onCancel()
    }
  }
  return (
    <form onSubmit={send} onKeyDown={onKeyDown} className="flex flex-col gap-2.5" noValidate>
      <div>
        <Input
          autoFocus
          value={draft.title}
          maxLength={LONGEST_TITLE}
          placeholder={t(`placeholder.${draft.kind}`)}
          aria-label={t('field.title')}
          aria-invalid={!!error}
          aria-describedby={error && noteId}
          onChange={({ target: { value } }) => {
            change({ title: value })
            setError(undefined)
          }}
        />
        {error && (
          <p id={noteId} role="alert" className="mt-1 text-xs text-bad-ink">
            {error}
          </p>
        )}
      </div>
      {!about && <SubjectField value={draft.subject} onChange={(subject) => change({ subject })} />}
      <DueChoice due={draft.due} onChange={(due) => change({ due })} />
      <div className="flex flex-wrap items-center gap-x-2 gap-y-2">
        <KindChoice kind={draft.kind} onChange={(kind) => change({ kind })} compact />
        <AssigneeChoice assignee={draft.assignee} onChange={(assignee) => change({ assignee })} className="max-w-44" />
        <div className="ml-auto flex items-center gap-2">
          {hint}
          <Button variant="ghost" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" variant="primary" busy={create.isPending}>
            {t('form.save')}
          </Button>
        </div>
      </div>
    </form>
  )
}
