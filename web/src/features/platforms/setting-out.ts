/*
 * The way back from a platform's page says what went wrong and not with whom; the window remembers for whom it set out.
 * Codes that begin with `lms_` are told by themselves.
 */
const KEY = 'platformConsent'

export const setOut = (type: string) => sessionStorage.setItem(KEY, type)
export const cameBack = () => sessionStorage.removeItem(KEY)
export const setOutFor = () => sessionStorage.getItem(KEY) ?? undefined

/** Whether a sign-in that came to nothing was one with a learning platform. */
export const isPlatformFailure = (code: string | undefined) => !!code && (code.startsWith('lms_') || setOutFor() !== undefined)
