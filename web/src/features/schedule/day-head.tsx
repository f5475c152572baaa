import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import type { PlainDay } from '@/lib/zoned'
import { placeOn } from './layout'

type Props = {
  day: PlainDay
  today: PlainDay
  count: number
  open: boolean
  onOpen: () => void
  axis: { from: number; to: number }
  /** Minutes since midnight, on today only. */
  now: number | undefined
}

const noon = (day: PlainDay) => new Date(`${day}T12:00:00Z`)

/** Head of a day; the open one carries the hours. */
export function DayHead({ day, today, count, open, onOpen, axis, now }: Props) {
  const { t } = useTranslation('schedule')
  const f = useFormat()
  const number = Number(day.slice(8))
  const word = (weekday: 'long' | 'short') =>
    new Intl.DateTimeFormat(f.lang, { weekday, timeZone: 'UTC' }).format(noon(day))
  return (
    <div
      role="columnheader"
      aria-current={open ? 'date' : undefined}
      className={cn('min-w-0 overflow-hidden border-l border-line', open && 'bg-cell')}
    >
      {open ? (
        <>
          <div className="flex h-[26px] items-center gap-1.5 px-2">
            <span
              className={cn(
                'num inline-flex h-5 items-center rounded-md px-1.5 font-semibold',
                day === today ? 'bg-accent text-on-accent' : 'bg-press',
              )}
            >
              {number}
            </span>
            <span className="font-semibold">{word('long')}</span>
            <span className="num truncate text-xs text-ink-3">
              {[day === today && t('today'), t('count', { count, n: f.num(count) })].filter(Boolean).join(' · ')}
            </span>
          </div>
          <Hours axis={axis} now={now} />
        </>
      ) : (
        <button
          type="button"
          onClick={onOpen}
          className="flex h-[46px] w-full items-start gap-1.5 px-2 pt-[5px] hover:bg-hover"
        >
          <span className={cn('num font-semibold', day < today ? 'text-ink-2' : day === today && 'text-accent-ink')}>
            {number}
          </span>
          <span className="text-ink-3">{word('short')}</span>
          {count > 0 && <span className="num ml-auto text-2xs leading-5 text-ink-3">{f.num(count)}</span>}
          <span className="sr-only">{t('openDay', { day: f.weekday(noon(day)), count, n: f.num(count) })}</span>
        </button>
      )}
    </div>
  )
}

function Hours({ axis, now }: { axis: Props['axis']; now: number | undefined }) {
  const hours = Array.from({ length: (axis.to - axis.from) / 60 + 1 }, (_, i) => axis.from / 60 + i)
  return (
    <div className="num relative h-5 text-2xs text-ink-3" aria-hidden>
      {hours.map((hour) => (
        <span
          key={hour}
          className={cn(
            'absolute top-0',
            hour * 60 === axis.from ? 'pl-1' : hour * 60 === axis.to ? '-translate-x-full pr-1' : '-translate-x-1/2',
            now !== undefined && Math.abs(hour * 60 - now) < 27 && 'invisible',
          )}
          style={{ left: `${placeOn(axis, hour * 60)}%` }}
        >
          {hour}
        </span>
      ))}
      {now !== undefined && <NowTag axis={axis} now={now} />}
    </div>
  )
}

function NowTag({ axis, now }: { axis: Props['axis']; now: number }) {
  if (now < axis.from || now > axis.to) return null
  return (
    <span
      className="absolute -top-px z-20 -translate-x-1/2 rounded-[4px] bg-bad px-1 font-semibold text-white dark:text-black"
      style={{ left: `${placeOn(axis, now)}%` }}
    >
      {clockOf(now)}
    </span>
  )
}

export const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`
