const DAY = 86_400

const unit = (value: number, name: 'day' | 'hour' | 'minute', lang: string) =>
  new Intl.NumberFormat(lang, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value)

/** How long something stood, in its biggest unit: «12 дн.», «5 ч», «1 мин». */
export function standing(seconds: number, lang: string): string {
  if (seconds >= DAY) return unit(Math.floor(seconds / DAY), 'day', lang)
  if (seconds >= 3600) return unit(Math.floor(seconds / 3600), 'hour', lang)
  return unit(Math.max(1, Math.floor(seconds / 60)), 'minute', lang)
}

export const secondsSince = (at: string, now: number) => Math.max(0, (now - new Date(at).getTime()) / 1000)

/** A deal that has stood in one stage this long deserves a look. */
export const LONG = 7 * DAY
