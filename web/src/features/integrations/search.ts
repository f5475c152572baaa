import * as z from 'zod/mini'

const text = z.catch(z.optional(z.string()), undefined)

/** What the list's address says: the dialog that is open, and what the way back from a vendor brought. */
export const listSearch = z.object({
  connect: text,
  connected: text,
  failed: text,
  crmType: text,
  /** The way back of somebody whose integration's secret is not kept here. */
  state: text,
})

export const TABS = ['overview', 'fields', 'queue', 'runs', 'calls', 'settings'] as const
export type Tab = (typeof TABS)[number]

const KIND = ['companies', 'contacts', 'products', 'deals', 'tasks', 'communications'] as const

export const connectionSearch = z.object({
  tab: z.catch(z.optional(z.enum(TABS)), undefined),
  kind: z.catch(z.optional(z.enum(KIND)), undefined),
  queue: z.catch(z.optional(z.enum(['waiting', 'dead'])), undefined),
  failed: z.catch(z.optional(z.literal(true)), undefined),
  reconnect: z.catch(z.optional(z.literal(true)), undefined),
})
