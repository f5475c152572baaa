import { addDays, type PlainDay } from '@/lib/zoned'

export const PRESETS = ['days', 'quarter', 'year'] as const
export type Preset = (typeof PRESETS)[number]
export type Range = { from: PlainDay; to: PlainDay }

/** What a chart can still show; the server refuses more. */
export const MOST_DAYS = 1096

const firstOf = (day: PlainDay) => `${day.slice(0, 8)}01`

function monthsBack(day: PlainDay, months: number): PlainDay {
  let first = firstOf(day)
  for (let i = 0; i < months; i++) first = firstOf(addDays(first, -1))
  return first
}

/** Thirty days; this month and the two before; this month and the eleven before. */
export function presetRange(preset: Preset, today: PlainDay): Range {
  if (preset === 'days') return { from: addDays(today, -29), to: today }
  return { from: monthsBack(today, preset === 'quarter' ? 2 : 11), to: today }
}

export const presetOf = (range: Range, today: PlainDay): Preset | undefined =>
  PRESETS.find((preset) => {
    const { from, to } = presetRange(preset, today)
    return from === range.from && to === range.to
  })

/** Days of the address, put in order and cut to what can be shown; a quarter when it names none. */
export function rangeOf(from: PlainDay | undefined, to: PlainDay | undefined, today: PlainDay): Range {
  if (!from && !to) return presetRange('quarter', today)
  const last = to ?? (from! > today ? from! : today)
  const first = from ?? addDays(last, -29)
  const [low, high] = first <= last ? [first, last] : [last, first]
  const earliest = addDays(high, 1 - MOST_DAYS)
  return { from: low < earliest ? earliest : low, to: high }
}
