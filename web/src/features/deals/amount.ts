/** Amounts as a person types them; the server counts whole minor units. */

/** The most that the server takes and a number still holds exactly. */
const MOST = Number.MAX_SAFE_INTEGER

const placesOf = (currency: string) =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/** «96 000,50», «96000.5» and «96 000 ₽» are amounts; `null` is none. An empty text is nothing, which is zero. */
export function parseAmount(text: string, currency: string): number | null {
  const plain = text.replace(/[\s\u2009₽$€£₸]/g, '').replace(',', '.')
  if (plain === '') return 0
  const places = placesOf(currency)
  const parts = /^(\d+)(?:\.(\d*))?$/.exec(plain)
  if (!parts) return null
  const [, whole = '', fraction = ''] = parts
  if (fraction.length > places) return null
  const minor = Number(whole + fraction.padEnd(places, '0'))
  return minor <= MOST ? minor : null
}

/** What stands in the field while the amount is edited: «96000,50», with the reader's own comma. */
export function amountText(minor: number, currency: string, lang: string): string {
  if (minor === 0) return ''
  const places = placesOf(currency)
  const digits = minor % 10 ** places === 0 ? 0 : places
  const format = new Intl.NumberFormat(lang, { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false })
  return format.format(minor / 10 ** places)
}
