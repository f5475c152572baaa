import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import type { PlainDay } from '@/lib/zoned'
import { DayHead } from './day-head'
import { nextLesson } from './focus'
import { axisOf, lessonsOn, type Placed, placeOn, type Row } from './layout'
import { LessonBlock } from './lesson-block'
import { LessonChip } from './lesson-chip'

type Props = {
  label: string
  rows: Row[]
  days: PlainDay[]
  open: PlainDay
  today: PlainDay
  /** Minutes since midnight in the school's zone. */
  now: number
  onOpen: (day: PlainDay) => void
}

const RESOURCE = 112
const CHIPS = 3
const ROW = 74
const LANE = 44
const WIDENS = 'grid transition-[grid-template-columns] duration-150 ease-out-soft'

/** The week with one day open: the others keep the shape of the week, this one has a time axis. */
export function WeekGrid({ label, rows, days, open, today, now, onOpen }: Props) {
  const grid = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string>()
  // The hours of the whole week: from day to day the axis stays where it is.
  const axis = axisOf(days.flatMap((day) => lessonsOn(rows, day)))
  // Lengths on both sides, because a browser cannot animate between a length and a fraction.
  const wide = `calc(100% - ${RESOURCE}px - ${days.length - 1} * var(--closed))`
  const columns = `${RESOURCE}px ${days.map((day) => (day === open ? wide : 'var(--closed)')).join(' ')}`
  const first = rows.flatMap((row) => row.days.get(open) ?? []).at(0)?.lesson.id
  const shown = lessonsOn(rows, open).some((item) => item.lesson.id === active)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const id = (event.target as HTMLElement).dataset?.lesson
    const to = id && nextLesson(rows, open, id, event.key)
    if (!to) return
    event.preventDefault()
    event.stopPropagation()
    grid.current?.querySelector<HTMLElement>(`[data-lesson="${to}"]`)?.focus()
  }

  return (
    <div
      ref={grid}
      role="table"
      aria-label={label}
      onKeyDown={onKeyDown}
      onFocus={(event) => setActive(event.target.dataset.lesson ?? active)}
      className="flex min-h-0 flex-1 flex-col [--closed:90px] max-xl:[--closed:64px]"
    >
      <div role="rowgroup" className="shrink-0 overflow-y-auto border-b border-line [scrollbar-gutter:stable]">
        <div role="row" className={WIDENS} style={{ gridTemplateColumns: columns }}>
          <span role="columnheader" aria-label={label} />
          {days.map((day) => (
            <DayHead
              key={day}
              day={day}
              today={today}
              count={lessonsOn(rows, day).filter((item) => item.state !== 'cancelled').length}
              open={day === open}
              onOpen={() => onOpen(day)}
              axis={axis}
              now={day === today ? now : undefined}
            />
          ))}
        </div>
      </div>
      <div
        role="rowgroup"
        className="relative grid min-h-0 flex-1 auto-rows-[minmax(max-content,1fr)] overflow-y-auto [scrollbar-gutter:stable]"
      >
        {rows.map((row) => (
          <div
            role="row"
            key={row.id ?? 'none'}
            className={cn(WIDENS, 'border-b border-line last:border-0')}
            style={{ gridTemplateColumns: columns, minHeight: heightOf(row, open) }}
          >
            <div role="rowheader" className="min-w-0 px-3 py-2">
              <div className={cn('line-clamp-3 font-medium break-words hyphens-auto', row.id === null && 'text-ink-2')}>{row.name}</div>
              {row.note && <div className="truncate text-2xs text-ink-3">{row.note}</div>}
            </div>
            {days.map((day) =>
              day === open ? (
                <Track
                  key={day}
                  items={row.days.get(day) ?? []}
                  axis={axis}
                  now={day === today ? now : undefined}
                  focusable={shown ? active : first}
                />
              ) : (
                <Chips key={day} items={row.days.get(day) ?? []} onMore={() => onOpen(day)} />
              ),
            )}
          </div>
        ))}
      </div>
    </div>
  )
}

const heightOf = (row: Row, open: PlainDay) =>
  Math.max(ROW, ...(row.days.get(open) ?? []).map((item) => item.lanes * LANE + 10))

type TrackProps = {
  items: Placed[]
  axis: { from: number; to: number }
  now: number | undefined
  focusable: string | undefined
}

function Track({ items, axis, now, focusable }: TrackProps) {
  const lines = Array.from({ length: (axis.to - axis.from) / 60 - 1 }, (_, i) => axis.from + (i + 1) * 60)
  return (
    <div role="cell" className="relative border-l border-line bg-cell">
      {lines.map((minutes) => (
        <span
          key={minutes}
          aria-hidden
          className="absolute inset-y-0 w-px bg-line opacity-60"
          style={{ left: `${placeOn(axis, minutes)}%` }}
        />
      ))}
      {now !== undefined && now >= axis.from && now <= axis.to && (
        <span
          aria-hidden
          className="pointer-events-none absolute -inset-y-px z-0 w-[1.5px] bg-bad"
          style={{ left: `${placeOn(axis, now)}%` }}
        />
      )}
      {items.map((item) => (
        <LessonBlock
          key={item.lesson.id}
          item={item}
          left={placeOn(axis, item.from)}
          width={placeOn(axis, item.to) - placeOn(axis, item.from)}
          tabIndex={focusable === item.lesson.id ? 0 : -1}
        />
      ))}
    </div>
  )
}

function Chips({ items, onMore }: { items: Placed[]; onMore: () => void }) {
  const { t } = useTranslation('schedule')
  const f = useFormat()
  const sorted = items.toSorted((a, b) => a.from - b.from)
  const over = sorted.length > CHIPS
  const shown = over ? sorted.slice(0, CHIPS - 1) : sorted
  const rest = sorted.length - shown.length
  return (
    <div role="cell" className="min-w-0 space-y-[2px] border-l border-line p-[5px]">
      {shown.map((item) => (
        <LessonChip key={item.lesson.id} item={item} />
      ))}
      {rest > 0 && (
        <button
          type="button"
          tabIndex={-1}
          onClick={onMore}
          className="num flex h-[18px] w-full items-center rounded-[4px] pl-[7px] text-2xs text-ink-2 hover:bg-hover"
        >
          {t('more', { count: rest, n: f.num(rest) })}
        </button>
      )}
    </div>
  )
}
