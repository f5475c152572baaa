/** Only those fields of the address that belong to a view. */
export function pick<T extends object, K extends keyof T>(search: T, keys: readonly K[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key as string, search[key]]))
}

const said = (search: Record<string, unknown>) =>
  Object.entries(search)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([key, value]) => `${key}=${JSON.stringify(value)}`)
    .sort()
    .join('&')

/** Do two addresses show the same? What is empty says nothing. */
export const isSameSearch = (a: Record<string, unknown>, b: Record<string, unknown>) => said(a) === said(b)
