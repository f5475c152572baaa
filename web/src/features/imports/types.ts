import type { Schemas } from '@/api/types'

export type ImportKind = Schemas['ImportKind']
export type ImportFile = Schemas['ImportFile']
export type ImportColumn = Schemas['ImportColumn']
export type OnExisting = Schemas['OnExisting']

/** What a person chose for a file: column by column the field, and what to do with its rows. */
export type Choice = {
  columns: (string | null)[]
  onExisting: OnExisting
  ownerId: string | null
  stageId: string | null
}
