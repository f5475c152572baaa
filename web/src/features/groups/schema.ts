import * as z from 'zod/mini'
import type { GroupCard, GroupPatch } from './types'

/** What the dialog edits, as it is typed. */
export const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'edit.filled'), z.maxLength(200, 'edit.long')),
  capacity: z.string().check(z.trim(), z.regex(/^([1-9]\d{0,3}|10000)?$/, 'edit.seats')),
  note: z.string().check(z.trim(), z.maxLength(10_000, 'edit.long')),
})
export type GroupForm = z.infer<typeof schema>

export const formOf = ({ name, capacity, note }: Pick<GroupCard, 'name' | 'capacity' | 'note'>): GroupForm => ({
  name,
  capacity: capacity === null ? '' : String(capacity),
  note,
})

export const patchOf = ({ name, capacity, note }: GroupForm): GroupPatch => ({
  name,
  capacity: capacity ? Number(capacity) : null,
  note,
})
