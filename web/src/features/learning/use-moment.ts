import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { useToday } from '@/lib/use-today'
import { dayOf } from '@/lib/zoned'
import type { Fresh } from './types'

/** «14:02», with the day when that was not today. */
export function useMoment() {
  const f = useFormat()
  const today = useToday()
  return (at: string) => (dayOf(at, f.timeZone) === today ? f.time(at) : f.dateTime(at))
}

/** «данные от 14:02» */
export function useFreshText() {
  const { t } = useTranslation('learning')
  const moment = useMoment()
  return ({ syncedAt }: Fresh) => (syncedAt ? t('fresh.at', { at: moment(syncedAt) }) : t('fresh.never'))
}
