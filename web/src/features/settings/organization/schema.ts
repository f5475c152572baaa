import { useMemo } from 'react'
import * as z from 'zod/mini'

export const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'error.filled'), z.maxLength(200, 'error.long')),
  timeZone: z.string(),
  currency: z.string(),
  locale: z.enum(['ru', 'en']),
})

/** Where schools on AlfaCRM are; the organisation's own code is added when it is another one. */
export const CURRENCIES = ['RUB', 'KZT', 'BYN', 'UAH', 'UZS', 'KGS', 'GEL', 'AMD', 'AZN', 'EUR', 'USD']

function offset(zone: string) {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts()
  const text = parts.find((part) => part.type === 'timeZoneName')?.value.slice(3) ?? ''
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d+):?(\d+)?/.exec(text) ?? []
  const total = Number(hours) * 60 + Number(minutes)
  return { text: text || '+00:00', minutes: sign === '-' ? -total : total }
}

/** All zones the browser knows, west to east. */
export function useTimeZones(current: string) {
  return useMemo(() => {
    const ids = new Set([current, 'UTC', ...Intl.supportedValuesOf('timeZone')])
    return [...ids]
      .map((id) => ({ id, ...offset(id) }))
      .sort((a, b) => a.minutes - b.minutes || a.id.localeCompare(b.id))
      .map(({ id, text }) => ({ id, label: `UTC${text} — ${id.replaceAll('_', ' ')}` }))
  }, [current])
}
