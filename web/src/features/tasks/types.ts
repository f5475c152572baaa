import type { Schemas } from '@/api/types'

export type Task = Schemas['Task']
export type TaskFields = Schemas['TaskFields']
export type TaskKind = Schemas['TaskKind']
export type Ref = Schemas['Reference']

export const KINDS = ['task', 'call', 'meeting', 'message'] as const satisfies readonly TaskKind[]

/** Whom else it is about, so that their cards show it, too. */
export type Links = { contactId?: string; companyId?: string }

/** What a task is about. */
export type About = { contactId: string } | { companyId: string } | { dealId: string }
