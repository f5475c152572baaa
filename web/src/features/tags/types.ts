import type { Schemas } from '@/api/types'

export type Tag = Schemas['Tag']
export type TagPatch = Schemas['TagFields']
/** As a record shows it. */
export type RecordTag = Schemas['RecordTag']
