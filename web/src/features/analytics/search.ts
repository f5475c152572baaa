import * as z from 'zod/mini'
import { isPlainDay } from '@/lib/zoned'

export const TABS = ['sales', 'revenue', 'managers', 'school'] as const
export type Tab = (typeof TABS)[number]
export const PARTS = ['branch', 'group', 'teacher'] as const
export type PartKind = (typeof PARTS)[number]

const day = z.catch(z.optional(z.string().check(z.refine(isPlainDay))), undefined)
const id = z.catch(z.optional(z.uuid()), undefined)

export const search = z.object({
  tab: z.catch(z.optional(z.enum(TABS)), undefined),
  from: day,
  to: day,
  pipeline: id,
  owner: id,
  by: z.catch(z.optional(z.enum(PARTS)), undefined),
})
