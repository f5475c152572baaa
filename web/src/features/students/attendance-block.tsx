import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { Block } from '@/ui/block'
import { ErrorLine } from '@/ui/error-line'
import { Skeleton } from '@/ui/skeleton'
import { attendanceCounts, type Cell, cellOf, strip } from './attendance'
import { useAttendance } from './queries'
import type { AttendanceRow, StudentCard } from './types'

const CELLS: Record<Cell, string> = {
  attended: 'bg-good',
  missed: 'bg-bad',
  ahead: 'shadow-[inset_0_0_0_1.5px_var(--line-2)]',
  cancelled: 'hatch bg-press',
}
const SHOWN = 32
const LISTED = 12

/** One cell per lesson, then the latest lessons in words. */
export function AttendanceBlock({ card }: { card: StudentCard }) {
  const { t } = useTranslation('students')
  const f = useFormat()
  const attendance = useAttendance(card.id)
  const rows = attendance.data?.items ?? []
  const counts = attendanceCounts(rows)
  const cells = strip(rows, SHOWN)
  const words = (['attended', 'missed', 'ahead', 'cancelled'] as const)
    .filter((cell) => counts[cell] > 0)
    .map((cell) => t(`attendance.count.${cell}`, { count: counts[cell], n: f.num(counts[cell]) }))
    .join(', ')
  return (
    <Block
      title={t('attendance.title')}
      meta={card.attendancePercent === null ? undefined : f.percent(card.attendancePercent / 100)}
    >
      {attendance.isPending && <Skeleton className="my-2 h-4" />}
      {attendance.isError && <ErrorLine error={attendance.error} onRetry={() => void attendance.refetch()} />}
      {attendance.data && rows.length === 0 && <p className="text-ink-2">{t('attendance.empty')}</p>}
      {cells.length > 0 && (
        <>
          <div role="img" aria-label={words} className="flex flex-wrap gap-[3px] py-1">
            {cells.map(({ row, cell }) => (
              <span
                key={row.id}
                title={`${f.dateTime(row.lesson.startsAt)} · ${t(`attendance.${cell}`)}`}
                className={cn('size-[14px] rounded-[3px]', CELLS[cell])}
              />
            ))}
          </div>
          <p className="text-xs text-ink-2">{words}</p>
          <ul className="mt-2">
            {rows.slice(0, LISTED).map((row) => (
              <LessonRow key={row.id} row={row} />
            ))}
          </ul>
        </>
      )}
    </Block>
  )
}

function LessonRow({ row }: { row: AttendanceRow }) {
  const { t } = useTranslation('students')
  const f = useFormat()
  const cell = cellOf(row)
  const { lesson } = row
  // A school often names its groups by the subject: said once is enough.
  const subject = lesson.subjectName && lesson.groupName?.includes(lesson.subjectName) ? null : lesson.subjectName
  const title = [lesson.groupName, subject].filter(Boolean).join(' · ') || t('attendance.lesson')
  const facts = [lesson.topic, lesson.teacherName, row.grade && t('attendance.grade', { grade: row.grade }), row.note]
  return (
    <li className="flex min-h-[42px] items-center gap-3 py-1">
      <span className="num w-[52px] shrink-0 text-xs text-ink-2">
        {f.day(lesson.startsAt)}
        <span className="block text-ink-3">{f.time(lesson.startsAt)}</span>
      </span>
      <span className="min-w-0 flex-1">
        <span className={cn('block truncate', cell === 'cancelled' ? 'text-ink-3 line-through' : 'font-medium')}>
          {title}
        </span>
        <span className="block truncate text-xs text-ink-2">{facts.filter(Boolean).join(' · ')}</span>
      </span>
      <span
        className={cn(
          'shrink-0 text-xs',
          cell === 'missed' ? 'text-bad-ink' : cell === 'attended' ? 'text-good-ink' : 'text-ink-3',
        )}
      >
        {t(`attendance.${cell}`)}
      </span>
    </li>
  )
}
