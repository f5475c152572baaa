import { type Due, dueFields, dueOf } from './due'
import { type Subject } from './task-draft'
import { subjectsOf } from './subjects'
import type { Ref, Task, TaskFields, TaskKind } from './types'

/** A task as the dialog holds it. */
export type Edit = { title: string; note: string; result: string; kind: TaskKind; due: Due | null; assignee: Ref | null; subject: Subject | null }

export const editOf = (task: Task, timeZone: string | undefined): Edit => ({
  title: task.title,
  note: task.note,
  result: task.result,
  kind: task.kind,
  due: dueOf(task, timeZone),
  assignee: task.assignee ?? null,
  subject: subjectsOf(task)[0] ?? null,
})

const same = (a: unknown, b: unknown) => JSON.stringify(idOf(a)) === JSON.stringify(idOf(b))
/** A person who was renamed is the same person. */
const idOf = (value: unknown) => (typeof value === 'object' && value !== null && 'id' in value ? value.id : value)

/** What a person changed. */
export function changesOf(before: Edit, after: Edit): Partial<Edit> {
  const names = Object.keys(after) as (keyof Edit)[]
  return Object.fromEntries(names.filter((name) => !same(before[name], after[name])).map((name) => [name, after[name]]))
}

/** Fields of the edit that somebody else wrote meanwhile, and otherwise. */
export function overlap(seen: Task, theirs: Task, edit: Partial<Edit>, timeZone: string | undefined): (keyof Edit)[] {
  const [was, is] = [editOf(seen, timeZone), editOf(theirs, timeZone)]
  return (Object.keys(edit) as (keyof Edit)[]).filter((name) => !same(was[name], is[name]) && !same(edit[name], is[name]))
}

/** What the server is told; a new subject takes the place of the one that was shown. */
export function fieldsOf(edit: Partial<Edit>, timeZone: string | undefined): TaskFields {
  const { due, assignee, subject, ...plain } = edit
  return {
    ...plain,
    ...('due' in edit && dueFields(due ?? null, timeZone)),
    ...('assignee' in edit && { assigneeId: assignee?.id ?? null }),
    ...('subject' in edit && { dealId: null, contactId: null, companyId: null, ...(subject && { [`${subject.kind}Id`]: subject.id }) }),
  }
}
