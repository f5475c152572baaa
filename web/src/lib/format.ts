/** Numbers, money and dates in the reader's language. Pure; components take `useFormat`. */

export type FormatContext = {
  lang: string
  /** IANA name; the organisation's zone, not the device's. */
  timeZone?: string | undefined
  /** ISO 4217 code used when an amount comes without its own. */
  currency?: string | undefined
}

export type Instant = string | number | Date

type Formatter = Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat
const cache = new Map<string, Formatter>()

function memo<T extends Formatter>(key: string, make: () => T): T {
  const known = cache.get(key)
  if (known) return known as T
  const made = make()
  cache.set(key, made)
  return made
}

// Intl writes a hyphen for negative Russian numbers; the typographic minus lines up with digits.
const minus = (text: string) => text.replace(/^-|(?<=\s)-/, '\u2212')

function numberFormat(lang: string, options: Intl.NumberFormatOptions) {
  return memo(`n${lang}${JSON.stringify(options)}`, () => new Intl.NumberFormat(lang, options))
}

function dateFormat({ lang, timeZone }: FormatContext, options: Intl.DateTimeFormatOptions) {
  return memo(
    `d${lang}${timeZone}${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(lang, { ...options, timeZone }),
  )
}

export const num = (value: number, lang: string, digits = 0) =>
  minus(numberFormat(lang, { maximumFractionDigits: digits }).format(value))

/** `ratio` is 0..1. */
export const percent = (ratio: number, lang: string, digits = 0) =>
  minus(numberFormat(lang, { style: 'percent', maximumFractionDigits: digits }).format(ratio))

export type MoneyOptions = {
  currency?: string | undefined
  /** Puts «+» before income. */
  sign?: boolean
  /** Ledger rows name the currency once, in the head. */
  bare?: boolean
  compact?: boolean
}

/** `minor` is an integer of minor units (kopecks, cents); the fraction shows only when there is one. */
export function money(minor: number, context: FormatContext, options: MoneyOptions = {}) {
  const currency = options.currency ?? context.currency ?? 'RUB'
  const places =
    numberFormat(context.lang, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  const unit = 10 ** places
  const digits = minor % unit === 0 ? 0 : places
  const format = numberFormat(context.lang, {
    ...(options.bare ? {} : { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
    ...(options.compact
      ? { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  })
  const text = minus(format.format(minor / unit))
  return options.sign && minor > 0 ? `+${text}` : text
}

const isThisYear = (date: Date) => date.getFullYear() === new Date().getFullYear()

/** «20 нояб.», with the year when it is not the current one. */
export function day(at: Instant, context: FormatContext) {
  const date = new Date(at)
  const year = isThisYear(date) ? undefined : ('numeric' as const)
  return dateFormat(context, { day: 'numeric', month: 'short', year }).format(date)
}

/** «20 ноября 2026 г.» */
export const longDay = (at: Instant, context: FormatContext) =>
  dateFormat(context, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(at))

/** «пятница, 20 ноября» */
export const weekday = (at: Instant, context: FormatContext) =>
  dateFormat(context, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(at))

export const time = (at: Instant, context: FormatContext) =>
  dateFormat(context, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(at))

/** «20 нояб., 14:32» */
export function dateTime(at: Instant, context: FormatContext) {
  const date = new Date(at)
  const year = isThisYear(date) ? undefined : ('numeric' as const)
  return dateFormat(context, {
    day: 'numeric',
    month: 'short',
    year,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date)
}

/** A calendar date without a zone (birthday, payment date): `2026-11-20`. */
export const plainDate = (iso: string, context: FormatContext) =>
  day(`${iso.slice(0, 10)}T00:00:00Z`, { ...context, timeZone: 'UTC' })

const STEPS: [limit: number, size: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [60, 1, 'second'],
  [3600, 60, 'minute'],
  [86_400, 3600, 'hour'],
  [2_592_000, 86_400, 'day'],
  [31_536_000, 2_592_000, 'month'],
  [Infinity, 31_536_000, 'year'],
]

/** «5 мин назад», «через 2 ч». */
export function ago(at: Instant, lang: string, now: number = Date.now()) {
  const seconds = (new Date(at).getTime() - now) / 1000
  const format = memo(
    `r${lang}`,
    () => new Intl.RelativeTimeFormat(lang, { numeric: 'auto', style: 'short' }),
  )
  const [, size, unit] = STEPS.find(([limit]) => Math.abs(seconds) < limit) ?? STEPS[5]!
  // Under a minute the exact second says nothing: «сейчас».
  return format.format(unit === 'second' ? 0 : Math.round(seconds / size), unit)
}

/** «6 мин 41 с» */
export function duration(seconds: number, lang: string) {
  const whole = Math.max(0, Math.round(seconds))
  const parts: [number, string][] = [
    [Math.floor(whole / 3600), 'hour'],
    [Math.floor((whole % 3600) / 60), 'minute'],
    [whole % 60, 'second'],
  ]
  const first = parts.findIndex(([value]) => value > 0)
  const shown = first < 0 ? parts.slice(2) : parts.slice(first, first + 2).filter(([value]) => value > 0)
  return shown
    .map(([value, unit]) => numberFormat(lang, { style: 'unit', unit, unitDisplay: 'short' }).format(value))
    .join(' ')
}
