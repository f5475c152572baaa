import * as z from 'zod/mini'
import type { ContactPatch } from './types'

const line = z.string().check(z.trim(), z.maxLength(300, 'form.long'))
const lines = z.array(z.string())

/** What the dialog of a new contact holds, as it is typed; named as the server names it, so that what it refuses lands beside its field. */
export const contactForm = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'form.filled'), z.maxLength(300, 'form.long')),
  position: line,
  source: line,
  phones: lines,
  emails: lines,
  /** With an empty `id` it is only named yet. */
  companyId: z.nullable(z.object({ id: z.string(), name: z.string() })),
  ownerId: z.string(),
})
export type ContactForm = z.infer<typeof contactForm>

export const contactBody = ({ name, position, source, phones, emails, companyId, ownerId }: ContactForm): ContactPatch => ({
  name,
  ...(position && { position }),
  ...(source && { source }),
  phones: filled(phones),
  emails: filled(emails),
  ...(companyId && { companyId: companyId.id }),
  ownerId: ownerId || null,
})

/** Lines that say something; the server hears of no others. */
export const filled = (typed: readonly string[]) => typed.map((text) => text.trim()).filter(Boolean)
