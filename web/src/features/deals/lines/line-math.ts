/** What a line comes to, exactly as the server reckons it: whole numbers all the way, rounded half up once. */

/** What the server takes at most, and a number still holds exactly. */
export const MOST_MINOR = Number.MAX_SAFE_INTEGER
export const MOST_QUANTITY = 1_000_000_000_000
export const MOST_DISCOUNT = 10_000

const WHOLE = 10_000_000n

export type Figures = { priceMinor: number; quantityMilli: number; discountBp: number }

/** `null`: more than an amount can be. */
export function lineTotal({ priceMinor, quantityMilli, discountBp }: Figures): number | null {
  const exact = BigInt(priceMinor) * BigInt(quantityMilli) * BigInt(MOST_DISCOUNT - discountBp)
  const total = (exact + WHOLE / 2n) / WHOLE
  return total <= BigInt(MOST_MINOR) ? Number(total) : null
}

/** «1,5» with three places is 1500; `null` is no such number. */
export function parseFixed(text: string, places: number, most: number): number | null {
  const parts = /^(\d{1,15})(?:[.,](\d*))?$/.exec(text.replace(/[\s\u2009%]/g, ''))
  if (!parts) return null
  const [, whole = '', fraction = ''] = parts
  if (fraction.length > places) return null
  const value = Number(whole + fraction.padEnd(places, '0'))
  return value <= most ? value : null
}

/** What stands in a field while it is edited: «1,5», with the reader's own comma and nothing after the last digit. */
export function fixedText(value: number, places: number, lang: string): string {
  return new Intl.NumberFormat(lang, { maximumFractionDigits: places, useGrouping: false }).format(value / 10 ** places)
}
