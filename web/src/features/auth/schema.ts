import * as z from 'zod/mini'
import { MAX_PASSWORD, MIN_PASSWORD } from '@/lib/password-strength'

/* Messages are keys of the `auth` texts. */

const email = z.email('error.email')
const filled = z.string().check(z.trim(), z.minLength(1, 'error.filled'))
const newPassword = z.string().check(z.minLength(MIN_PASSWORD, 'error.password'), z.maxLength(MAX_PASSWORD, 'error.passwordLong'))

export const loginSchema = z.object({ email, password: z.string().check(z.minLength(1, 'error.passwordEmpty')) })
export const registerSchema = z.object({ organization: filled, name: filled, email, password: newPassword })
export const forgotSchema = z.object({ email })
export const resetSchema = z.object({ password: newPassword })
export const inviteSchema = z.object({ name: filled, password: newPassword })
export const confirmSchema = z.object({
  password: z.string().check(z.minLength(1, 'error.passwordEmpty')),
  code: z.string().check(z.trim()),
})
export const totpSchema = z.object({ code: z.string().check(z.trim(), z.regex(/^\d{6}$/, 'error.totp')) })
export const recoverySchema = z.object({ code: filled })

export type Credentials = z.infer<typeof loginSchema>
