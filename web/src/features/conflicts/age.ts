import type { useFormat } from '@/lib/use-format'

const [MINUTE, HOUR, DAY] = [60, 3600, 86_400]

/** How long ago in one unit: «20 мин», «3 ч»; older than a day the day itself. */
export function ageOf(at: string, now: number, f: Pick<ReturnType<typeof useFormat>, 'duration' | 'day'>): string {
  const seconds = Math.max(0, (now - Date.parse(at)) / 1000)
  if (seconds >= DAY) return f.day(at)
  const unit = seconds >= HOUR ? HOUR : MINUTE
  return f.duration(Math.max(1, Math.floor(seconds / unit)) * unit)
}
