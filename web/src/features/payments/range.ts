import { addDays, type PlainDay } from '@/lib/zoned'

export const PRESETS = ['month', 'previous', 'quarter', 'all'] as const
export type Preset = (typeof PRESETS)[number]

export type Range = { from: PlainDay | undefined; to: PlainDay | undefined }

const firstOf = (day: PlainDay) => `${day.slice(0, 8)}01`

/** Days of a preset, both ends included. */
export function presetRange(preset: Preset, today: PlainDay): Range {
  const month = firstOf(today)
  const previous = firstOf(addDays(month, -1))
  switch (preset) {
    case 'month':
      return { from: month, to: today }
    case 'previous':
      return { from: previous, to: addDays(month, -1) }
    case 'quarter':
      return { from: firstOf(addDays(previous, -1)), to: today }
    case 'all':
      return { from: undefined, to: undefined }
  }
}

export const presetOf = (range: Range, today: PlainDay): Preset | undefined =>
  PRESETS.find((preset) => {
    const { from, to } = presetRange(preset, today)
    return from === range.from && to === range.to
  })
