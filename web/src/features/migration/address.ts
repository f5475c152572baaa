/** What a person pastes, as the address of an account; `null` when it cannot be one. */
export function normaliseAddress(input: string): string | null {
  const text = input.trim()
  if (!text || /\s/.test(text)) return null
  let url: URL
  try {
    url = new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`)
  } catch {
    return null
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  if (isLocal(url.hostname)) return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
  // Pasted from the browser's address bar: everything after the host belongs to a page of the cabinet.
  return url.hostname.includes('.') ? url.origin : null
}

/** The example school answers on this machine, below a path. */
const isLocal = (host: string) => host === 'localhost' || host.startsWith('127.') || host === '[::1]'

export const isEmail = (text: string) => /^\S+@\S+\.\S+$/.test(text.trim())
