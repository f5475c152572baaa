const months = new Map<string, Intl.DateTimeFormat>()

/** «2026-06» → «июн». */
export function monthName(month: string, lang: string, style: 'short' | 'long' = 'short'): string {
  const known = `${lang}${style}`
  let format = months.get(known)
  if (!format) {
    format = new Intl.DateTimeFormat(lang, { month: style, timeZone: 'UTC' })
    months.set(known, format)
  }
  const text = format.format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`))
  return style === 'short' ? text.replace('.', '').slice(0, 3) : text
}

/** Change against the earlier value in whole per cent; `null` when there is nothing to compare with. */
export const change = (now: number, before: number): number | null =>
  before > 0 ? Math.round(((now - before) / before) * 100) : null

/** An axis from a round number below the lowest value, so that a few per cent can be seen. */
export function percentAxis(values: readonly number[]): { lo: number; hi: number } {
  const low = Math.min(...values, 100)
  const lo = Math.max(0, Math.floor((low - 5) / 10) * 10)
  return { lo, hi: 100 }
}
