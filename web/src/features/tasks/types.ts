import type { Schemas } from '@/api/types'

export type Task = Schemas['Task']
export type TaskFields = Schemas['TaskFields']
export type TaskKind = Schemas['TaskKind']
export type Ref = Schemas['Reference']

export const KINDS = ['task', 'call', 'meeting', 'message'] as const satisfies readonly TaskKind[]

/** What a task is about. */
export type About = { contactId: string } | { companyId: string } | { dealId: string }
