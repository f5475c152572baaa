import { useTranslation } from 'react-i18next'
import type { PlainDay } from '@/lib/zoned'
import { useFormat } from '@/lib/use-format'
import { nearDay } from './days'

/** «Сегодня», «Вчера, 19 ноября», «Вторник, 17 ноября», and the year when it is another. */
export function DayHeading({ day, today }: { day: PlainDay; today: PlainDay }) {
  const { t } = useTranslation('timeline')
  const { lang } = useFormat()
  const near = nearDay(day, today)
  const noon = new Date(`${day}T12:00:00Z`)
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : ('numeric' as const)
  const date = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', year, weekday: near ? undefined : 'long', timeZone: 'UTC' }).format(noon)
  const text = near === 'today' ? t('day.today') : near ? `${t(`day.${near}`)}, ${date}` : date
  return <h3 className="mb-2 text-xs font-semibold text-ink-2 first-letter:uppercase">{text}</h3>
}
