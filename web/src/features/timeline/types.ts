import type { Narrow, Schemas } from '@/api/types'

export type Direction = Schemas['Direction']
export type CommunicationKind = Schemas['CommunicationKind']
export type CommunicationFields = Schemas['CommunicationFields']
export type Communication = Schemas['Communication']

export type EntryKind = CommunicationKind | 'task' | 'move' | 'payment'
export type Entry = Narrow<Schemas['TimelineEntry'], { kind: EntryKind }>

/** Whose timeline it is. */
export type Of = { contactId: string } | { companyId: string } | { dealId: string }

const WRITTEN = new Set<EntryKind>(['note', 'call', 'email', 'message', 'meeting'])

/** What a person wrote down and may correct; the rest is history. */
export const isCommunication = ({ kind }: Pick<Entry, 'kind'>) => WRITTEN.has(kind)
