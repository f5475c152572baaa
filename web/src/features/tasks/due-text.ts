import type { TFunction } from 'i18next'
import type { useFormat } from '@/lib/use-format'
import { addDays } from '@/lib/zoned'
import type { Due } from './due'

/** «сегодня, 15:30», «завтра», «пт, 27 нояб.» */
export function dueText(due: Due, today: string, t: TFunction, f: Pick<ReturnType<typeof useFormat>, 'plainDate' | 'lang'>): string {
  return [dayText(due.day, today, t, f), due.time].filter(Boolean).join(', ')
}

export function dayText(day: string, today: string, t: TFunction, f: Pick<ReturnType<typeof useFormat>, 'plainDate' | 'lang'>): string {
  for (const [name, offset] of [['yesterday', -1], ['today', 0], ['tomorrow', 1]] as const) {
    if (day === addDays(today, offset)) return t(`tasks:day.${name}`)
  }
  const isNear = day > today && day < addDays(today, 7)
  if (!isNear) return f.plainDate(day)
  const weekday = new Intl.DateTimeFormat(f.lang, { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
  return `${weekday}, ${f.plainDate(day)}`
}

/** «пт, 27» beside a quick choice. */
export const dayName = (day: string, lang: string): string =>
  new Intl.DateTimeFormat(lang, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
