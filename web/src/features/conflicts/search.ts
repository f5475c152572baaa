import * as z from 'zod/mini'

const text = z.catch(z.optional(z.string()), undefined)

/** Which record is open, of which connection, and whether what was decided is shown instead. */
export const conflictsSearch = z.object({
  record: text,
  connection: text,
  status: z.catch(z.optional(z.literal('settled')), undefined),
})
