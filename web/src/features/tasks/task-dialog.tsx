import { Pencil, Trash2 } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '@/api/me'
import { isProblem } from '@/lib/problem'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { SkeletonRows } from '@/ui/skeleton-rows'
import { Textarea } from '@/ui/textarea'
import { AssigneeChoice } from './assignee-choice'
import { ConflictNote } from './conflict-note'
import { DueChoice } from './due-choice'
import { KindChoice } from './kind-choice'
import { type Known, useTask } from './queries'
import { SubjectField } from './subject-field'
import { SubjectLink } from './subject-link'
import { subjectsOf } from './subjects'
import { LONGEST_TITLE } from './task-draft'
import { changesOf, type Edit, editOf } from './task-edit'
import { Tick } from './tick'
import { useEditTask } from './use-edit-task'
import { useTaskActions } from './use-task-actions'

type Props = { id: string; onClose: () => void }

/** A task opened: everything about it, to read and to change. */
export function TaskDialog({ id, onClose }: Props) {
  const { t } = useTranslation('tasks')
  const task = useTask(id)
  const isGone = isProblem(task.error) && task.error.status === 404
  const close = (open: boolean) => !open && onClose()
  if (task.data && !isGone) return <Opened key={id} known={task.data} onClose={onClose} />
  return (
    <Dialog open onOpenChange={close} title={t('dialog.title')} {...(isGone && { description: t('dialog.gone') })}>
      {isGone ? null : task.isError ? <ErrorState error={task.error} onRetry={() => void task.refetch()} /> : <SkeletonRows rows={4} />}
    </Dialog>
  )
}

function Opened({ known, onClose }: { known: Known; onClose: () => void }) {
  const { t } = useTranslation('tasks')
  const f = useFormat()
  const may = useCan('crm:write')
  const actions = useTaskActions()
  const { timeZone } = actions.present
  const { record: task } = known
  // What stood there when it was opened: an edit is measured against it, and written on its version.
  const [seen, setSeen] = useState(known)
  const [edit, setEdit] = useState<Edit>(() => editOf(known.record, timeZone))
  const { save, busy, error, conflict, settle } = useEditTask(task.id, timeZone)
  const [isPicking, setPicking] = useState(false)
  const subjects = subjectsOf(task)
  const change = (patch: Partial<Edit>) => setEdit((before) => ({ ...before, ...patch }))
  const changes = changesOf(editOf(seen.record, timeZone), edit)
  const isChanged = Object.keys(changes).length > 0

  const send = async (event?: FormEvent) => {
    event?.preventDefault()
    if (!isChanged) return onClose()
    if (edit.title.trim() && (await save(seen.record, changes, seen.etag))) onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`kind.${task.kind}`)}
      description={t(task.doneAt ? 'dialog.doneOn' : 'dialog.createdOn', { when: f.dateTime(task.doneAt ?? task.createdAt) })}
      footer={
        may && (
          <>
            <Button
              variant="ghost"
              className="mr-auto text-bad-ink max-md:flex-none!"
              onClick={() => {
                onClose()
                actions.remove(task)
              }}
            >
              <Trash2 aria-hidden />
              {t('dialog.delete')}
            </Button>
            <Button onClick={() => (task.doneAt ? actions.reopen(task) : actions.complete(task))}>{t(task.doneAt ? 'dialog.reopen' : 'dialog.complete')}</Button>
            <Button variant="primary" busy={busy} disabled={!isChanged || !edit.title.trim()} onClick={() => void send()}>
              {t('common:save')}
            </Button>
          </>
        )
      }
    >
      <form onSubmit={(event) => void send(event)} onKeyDown={onKeyDown} className="flex flex-col gap-4 pb-1">
        <fieldset disabled={!may} className="contents">
          <div className="flex items-center gap-3">
            <Tick task={task} onTick={may ? (task.doneAt ? actions.reopen : actions.complete) : undefined} />
            <Input aria-label={t('field.title')} value={edit.title} maxLength={LONGEST_TITLE} onChange={({ target }) => change({ title: target.value })} className="font-medium" />
          </div>
          {may && (
            <>
              <DueChoice due={edit.due} onChange={(due) => change({ due })} />
              <div className="flex flex-wrap items-center gap-2">
                <KindChoice kind={edit.kind} onChange={(kind) => change({ kind })} compact />
                <AssigneeChoice assignee={edit.assignee} onChange={(assignee) => change({ assignee })} className="max-w-56" />
              </div>
            </>
          )}
          {subjects.length > 0 && !isPicking ? (
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              {subjects.map((subject) => (
                <SubjectLink key={subject.kind} subject={subject} className="min-h-7" />
              ))}
              {may && (
                <Button variant="ghost" size="icon" aria-label={t('subject.change')} title={t('subject.change')} onClick={() => setPicking(true)}>
                  <Pencil className="size-3.5!" aria-hidden />
                </Button>
              )}
            </div>
          ) : (
            may && <SubjectField value={edit.subject} onChange={(subject) => change({ subject })} />
          )}
          <Field label={t('field.note')}>
            <Textarea value={edit.note} maxLength={10_000} onChange={({ target }) => change({ note: target.value })} />
          </Field>
          {(task.doneAt || edit.result) && (
            <Field label={t('field.result')}>
              <Textarea rows={2} value={edit.result} maxLength={10_000} onChange={({ target }) => change({ result: target.value })} />
            </Field>
          )}
        </fieldset>
        {error && (
          <p role="alert" className="text-xs text-bad-ink">
            {error}
          </p>
        )}
        {conflict && (
          <ConflictNote
            conflict={conflict}
            timeZone={timeZone}
            onKeepTheirs={() => {
              const { theirs, fields } = conflict
              settle()
              setSeen({ record: theirs, etag: `"${theirs.version}"` })
              const now = editOf(theirs, timeZone)
              change(Object.fromEntries(fields.map((name) => [name, now[name]])))
            }}
            onWriteMine={() => {
              const { theirs } = conflict
              settle()
              void save(theirs, changes, `"${theirs.version}"`).then((done) => done && onClose())
            }}
          />
        )}
      </form>
    </Dialog>
  )
}
