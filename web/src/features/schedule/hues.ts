import type { Lesson } from '@/api/school'
import { HUES, hue } from '@/lib/hue'

const nameOf = (lesson: Lesson) => lesson.subject?.name ?? lesson.group?.name ?? ''

/** A hue for every subject of the week. Each keeps its own where it can; two that would look alike are moved apart. */
export function subjectHues(lessons: readonly Lesson[]): (lesson: Lesson) => number {
  const chosen = new Map<string, number>()
  const taken = new Set<number>()
  for (const name of [...new Set(lessons.map(nameOf))].toSorted()) {
    const own = HUES.indexOf(hue(name))
    const free = HUES.map((_, step) => HUES[(own + step * 3) % HUES.length]!).find((one) => !taken.has(one))
    const mine = free ?? HUES[own]!
    chosen.set(name, mine)
    taken.add(mine)
  }
  return (lesson) => chosen.get(nameOf(lesson)) ?? 262
}
