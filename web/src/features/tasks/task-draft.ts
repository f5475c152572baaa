import { type Due, dueFields } from './due'
import type { Ref, TaskFields, TaskKind } from './types'

/** A record a task is about, whichever kind it is of. */
export type Subject = { kind: 'contact' | 'company' | 'deal'; id: string; name: string }

/** A task that is only being written. */
export type Draft = { title: string; kind: TaskKind; due: Due | null; assignee: Ref | null; subject: Subject | null }

export const LONGEST_TITLE = 300

export const draftFields = ({ title, kind, due, assignee, subject }: Draft, timeZone: string | undefined): TaskFields => ({
  title: title.trim(),
  kind,
  assigneeId: assignee?.id ?? null,
  ...dueFields(due, timeZone),
  ...(subject && { [`${subject.kind}Id`]: subject.id }),
})
