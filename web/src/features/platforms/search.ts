import * as z from 'zod/mini'

const text = z.catch(z.optional(z.string()), undefined)

/** What the list's address says of platforms: the dialog that is open, and what the way back from a platform's page brought. */
export const sectionSearch = z.object({
  platform: text,
  learning: text,
  failed: text,
})

export const TABS = ['state', 'people', 'runs', 'calls', 'rights', 'settings'] as const
export type Tab = (typeof TABS)[number]

export const platformSearch = z.object({
  tab: z.catch(z.optional(z.enum(TABS)), undefined),
  reconnect: z.catch(z.optional(z.literal(true)), undefined),
})
