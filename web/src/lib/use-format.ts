import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import * as format from './format'
import { useRegion } from './region'

/** The functions of `format.ts` bound to the current language, organisation's zone and currency. */
export function useFormat() {
  const { i18n } = useTranslation()
  const region = useRegion()
  const lang = i18n.language
  return useMemo(() => {
    const context: format.FormatContext = { lang, ...region }
    return {
      lang,
      timeZone: region.timeZone,
      num: (value: number, digits?: number) => format.num(value, lang, digits),
      percent: (ratio: number, digits?: number) => format.percent(ratio, lang, digits),
      money: (minor: number, options?: format.MoneyOptions) => format.money(minor, context, options),
      day: (at: format.Instant) => format.day(at, context),
      longDay: (at: format.Instant) => format.longDay(at, context),
      weekday: (at: format.Instant) => format.weekday(at, context),
      time: (at: format.Instant) => format.time(at, context),
      dateTime: (at: format.Instant) => format.dateTime(at, context),
      plainDate: (iso: string) => format.plainDate(iso, context),
      ago: (at: format.Instant) => format.ago(at, lang),
      duration: (seconds: number) => format.duration(seconds, lang),
    }
  }, [lang, region])
}
