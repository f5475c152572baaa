import * as z from 'zod/mini'

/** What the dialog edits. */
export const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'edit.filled'), z.maxLength(200, 'edit.long')),
  note: z.string().check(z.trim(), z.maxLength(10_000, 'edit.long')),
})
