import * as z from 'zod/mini'
import type { CompanyPatch } from './types'

const line = z.string().check(z.trim(), z.maxLength(300, 'form.long'))
const lines = z.array(z.string())

/** What the dialog of a new company holds, as it is typed; named as the server names it. */
export const companyForm = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'form.filled'), z.maxLength(300, 'form.long')),
  website: line,
  industry: line,
  source: line,
  phones: lines,
  emails: lines,
  ownerId: z.string(),
})
export type CompanyForm = z.infer<typeof companyForm>

const filled = (typed: readonly string[]) => typed.map((text) => text.trim()).filter(Boolean)

export const companyBody = ({ name, website, industry, source, phones, emails, ownerId }: CompanyForm): CompanyPatch => ({
  name,
  ...(website && { website }),
  ...(industry && { industry }),
  ...(source && { source }),
  phones: filled(phones),
  emails: filled(emails),
  ownerId: ownerId || null,
})
