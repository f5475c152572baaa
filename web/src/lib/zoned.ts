/** Calendar days and wall-clock times in a given zone; `undefined` means the device's own. */

export type PlainDay = string // 2026-11-20

const formats = new Map<string | undefined, Intl.DateTimeFormat>()

function format(timeZone: string | undefined) {
  let known = formats.get(timeZone)
  if (!known) {
    known = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(timeZone, known)
  }
  return known
}

function parts(at: number, timeZone: string | undefined) {
  const found: Record<string, number> = {}
  for (const { type, value } of format(timeZone).formatToParts(at)) found[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = found
  return { year, month, day, hour, minute, second }
}

const two = (value: number) => String(value).padStart(2, '0')

/** Which day it is there. */
export function dayOf(at: string | number | Date, timeZone: string | undefined): PlainDay {
  const { year, month, day } = parts(new Date(at).getTime(), timeZone)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** Minutes since midnight there. */
export function minutesOf(at: string | number | Date, timeZone: string | undefined): number {
  const { hour, minute, second } = parts(new Date(at).getTime(), timeZone)
  return hour * 60 + minute + second / 60
}

/** The moment at which this day begins there. */
export const startOf = (day: PlainDay, timeZone: string | undefined): Date => momentOf(day, '00:00', timeZone)

/** The moment at which a clock there shows this time, `14:30`. */
export function momentOf(day: PlainDay, time: string, timeZone: string | undefined): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  const shift = (at: number) => {
    const there = parts(at, timeZone)
    return Date.UTC(there.year, there.month - 1, there.day, there.hour, there.minute, there.second) - at
  }
  // The offset at the guess may differ from the one at the answer when clocks change in between.
  const guess = wanted - shift(wanted)
  return new Date(wanted - shift(guess))
}

/** What a clock there shows: `14:30`. */
export function clockOf(at: string | number | Date, timeZone: string | undefined): string {
  const { hour, minute } = parts(new Date(at).getTime(), timeZone)
  return `${two(hour)}:${two(minute)}`
}

export function addDays(day: PlainDay, count: number): PlainDay {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** Monday of the week. */
export function mondayOf(day: PlainDay): PlainDay {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(day, -weekday)
}

export const isPlainDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
