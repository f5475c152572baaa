import type { AttendanceRow } from './types'

export type Cell = 'attended' | 'missed' | 'ahead' | 'cancelled'

/** One cell a lesson. A lesson that was cancelled is neither visited nor missed. */
export function cellOf(row: Pick<AttendanceRow, 'status'> & { lesson: { status: string } }): Cell {
  if (row.lesson.status === 'cancelled') return 'cancelled'
  if (row.status === 'attended') return 'attended'
  if (row.status === 'missed') return 'missed'
  return 'ahead'
}

/** The strip reads left to right in time; the server answers newest first. */
export function strip(rows: readonly AttendanceRow[], count: number) {
  return [...rows]
    .sort((a, b) => a.lesson.startsAt.localeCompare(b.lesson.startsAt))
    .slice(-count)
    .map((row) => ({ row, cell: cellOf(row) }))
}

export function attendanceCounts(rows: readonly AttendanceRow[]) {
  const counts: Record<Cell, number> = { attended: 0, missed: 0, ahead: 0, cancelled: 0 }
  for (const row of rows) counts[cellOf(row)] += 1
  return counts
}
