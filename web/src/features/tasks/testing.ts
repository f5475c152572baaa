import type { Task } from './types'

/** Invented tasks. */
export const task = (title: string, rest: Partial<Task> = {}): Task => ({
  id: title,
  title,
  note: '',
  kind: 'task',
  dueAt: null,
  isAllDay: false,
  assignee: { id: 'u1', name: 'Вера Ершова' },
  doneAt: null,
  result: '',
  contact: null,
  company: null,
  deal: null,
  createdAt: '2026-11-01T09:00:00Z',
  updatedAt: '2026-11-01T09:00:00Z',
  version: 1,
  ...rest,
})
