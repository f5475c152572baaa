import type { PlainDay } from '@/lib/zoned'
import type { Placed, Row } from './layout'

/** Where an arrow leads from a lesson of the open day: along the row in time, or to the nearest lesson of another row. */
export function nextLesson(rows: readonly Row[], day: PlainDay, id: string, key: string): string | undefined {
  const tracks = rows.map((row) => (row.days.get(day) ?? []).toSorted((a, b) => a.from - b.from || a.lane - b.lane))
  const at = tracks.findIndex((track) => track.some((item) => item.lesson.id === id))
  const track = tracks[at]
  if (!track) return undefined
  const place = track.findIndex((item) => item.lesson.id === id)
  if (key === 'ArrowRight') return track[place + 1]?.lesson.id
  if (key === 'ArrowLeft') return track[place - 1]?.lesson.id
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined
  const step = key === 'ArrowDown' ? 1 : -1
  const middle = centre(track[place]!)
  for (let row = at + step; row >= 0 && row < tracks.length; row += step) {
    const nearest = tracks[row]!.toSorted((a, b) => Math.abs(centre(a) - middle) - Math.abs(centre(b) - middle))[0]
    if (nearest) return nearest.lesson.id
  }
  return undefined
}

const centre = ({ from, to }: Pick<Placed, 'from' | 'to'>) => (from + to) / 2
