import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isTyping } from '@/lib/keyboard'
import { useMediaQuery } from '@/lib/media-query'
import { useUrlState } from '@/lib/url-state'
import { useFormat } from '@/lib/use-format'
import { addDays, dayOf, minutesOf, type PlainDay } from '@/lib/zoned'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { PageHeader } from '@/ui/page-header'
import { Agenda } from './agenda'
import { buildRows, countStates, lessonsOn } from './layout'
import { LessonPopover } from './lesson-popover'
import { useResources, useWeek } from './queries'
import { scheduleSearch, shownWeek } from './search'
import { Toolbar } from './toolbar'
import { useNow } from '@/lib/use-now'
import { WeekGrid } from './week-grid'
import { WeekSkeleton } from './week-skeleton'

export function SchedulePage() {
  const { t } = useTranslation('schedule')
  const f = useFormat()
  const zone = f.timeZone
  const [search, setSearch] = useUrlState(scheduleSearch)
  const now = useNow()
  const today = dayOf(now, zone)
  const { monday, days: week, open } = shownWeek(search, today)
  const lessons = useWeek(monday, search.branch, zone)
  const resources = useResources(search.by)
  // Narrower than this a week has no room for a day with a time axis.
  const phone = useMediaQuery('(max-width: 1023px)')

  const rows = useMemo(
    () =>
      lessons.data && resources.data
        ? buildRows(lessons.data.lessons, search.by, resources.data, zone, now, t(`none.${search.by}`))
        : [],
    [lessons.data, resources.data, search.by, zone, now, t],
  )
  const summary = useMemo(() => countStates(rows), [rows])
  // Sunday is shown when something happens on it.
  const sunday = week[6]!
  const days = open === sunday || today === sunday || lessonsOn(rows, sunday).length > 0 ? week : week.slice(0, 6)

  const openDay = (day: PlainDay) => setSearch({ week: day, day })
  const goToday = () => setSearch({ week: undefined, day: undefined })
  useShortcuts({ open, onDay: openDay, onToday: goToday })

  const failed = lessons.isError ? lessons : resources.isError ? resources : undefined
  const pending = lessons.isPending || resources.isPending
  const empty = !pending && lessons.data?.lessons.length === 0
  const nowMinutes = Math.floor(minutesOf(now, zone))

  return (
    <>
      <PageHeader title={t('title')} meta={rangeOf(monday, addDays(monday, 6), f.lang)}>
        <Button
          variant="ghost"
          size="icon"
          aria-label={t('previousWeek')}
          onClick={() => openDay(addDays(open, -7))}
        >
          <ChevronLeft />
        </Button>
        <Button variant="ghost" size="sm" onClick={goToday}>
          {t('todayButton')}
        </Button>
        <Button variant="ghost" size="icon" aria-label={t('nextWeek')} onClick={() => openDay(addDays(open, 7))}>
          <ChevronRight />
        </Button>
      </PageHeader>
      {!phone && <Toolbar search={search} onChange={setSearch} summary={summary} />}
      {lessons.data?.cut && <p className="border-b border-line bg-note px-4 py-2 text-xs">{t('cut')}</p>}
      {failed && !lessons.data ? (
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      ) : pending ? (
        <WeekSkeleton phone={phone} />
      ) : phone ? (
        <Agenda
          items={lessonsOn(rows, open)}
          days={days}
          open={open}
          now={open === today ? nowMinutes : undefined}
          onOpen={openDay}
        />
      ) : empty && rows.length === 0 ? (
        <Empty icon={<CalendarDays />} title={t('empty.title')} sub={t('empty.sub')} />
      ) : (
        <WeekGrid
          label={t(`grid.${search.by}`)}
          rows={rows}
          days={days}
          open={open}
          today={today}
          now={nowMinutes}
          onOpen={openDay}
        />
      )}
      <LessonPopover />
    </>
  )
}

/** «16–22 ноября» */
function rangeOf(from: PlainDay, to: PlainDay, lang: string) {
  const format = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return format.formatRange(new Date(`${from}T12:00:00Z`), new Date(`${to}T12:00:00Z`))
}

type Shortcuts = { open: PlainDay; onDay: (day: PlainDay) => void; onToday: () => void }

/** ← and → open the neighbouring day, T comes back to today. By code: layouts differ. */
function useShortcuts({ open, onDay, onToday }: Shortcuts) {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.target instanceof Element && event.target.closest('[data-lesson], [role="dialog"], [role="group"]')) return
      if (event.code === 'KeyT') onToday()
      else if (event.code === 'ArrowLeft') onDay(addDays(open, -1))
      else if (event.code === 'ArrowRight') onDay(addDays(open, 1))
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  })
}
