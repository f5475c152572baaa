import type { useFormat } from '@/lib/use-format'
import type { AnalyticsRange } from './types'

const months = new Map<string, Intl.DateTimeFormat>()

/** «2 нояб.» of a day or of a week's Monday, «нояб» of a month. */
export function periodName(start: string, step: AnalyticsRange['step'], f: ReturnType<typeof useFormat>): string {
  if (step !== 'month') return f.plainDate(start)
  let format = months.get(f.lang)
  if (!format) {
    format = new Intl.DateTimeFormat(f.lang, { month: 'short', year: '2-digit', timeZone: 'UTC' })
    months.set(f.lang, format)
  }
  return format.format(new Date(`${start}T00:00:00Z`)).replace(' г.', '').replace('.', '')
}
