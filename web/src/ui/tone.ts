export type Tone = 'good' | 'warn' | 'bad' | 'off' | 'live'

/** Text colours; `bg-good` and the like are for dots. */
export const toneInk: Record<Tone, string> = {
  good: 'text-good-ink',
  live: 'text-good-ink',
  warn: 'text-warn-ink',
  bad: 'text-bad-ink',
  off: 'text-ink-3',
}

export const toneDot: Record<Tone, string> = {
  good: 'bg-good',
  live: 'bg-good',
  warn: 'bg-warn',
  bad: 'bg-bad',
  off: 'bg-ink-3/50',
}
