import type { Lesson, Module, Step } from './types'

export type Part<T> = { key: string; name: string | null; isHidden: boolean; items: T[] }

/** Modules in their order with the lessons of each; what stands in no module comes last, modules without lessons not at all. */
export function partsOf(modules: Module[], lessons: Lesson[]): Part<Lesson>[] {
  const parts = modules.map(({ remoteId, name, visible }) => ({ key: remoteId, name, isHidden: !visible, items: [] as Lesson[] }))
  const byId = new Map<string, Part<Lesson>>(parts.map((part) => [part.key, part]))
  const loose: Part<Lesson> = { key: '', name: null, isHidden: false, items: [] }
  for (const lesson of lessons) (byId.get(lesson.moduleRemoteId) ?? loose).items.push(lesson)
  return [...parts, loose].filter(({ items }) => items.length > 0)
}

/** Steps come in the order of the course: a module lasts until the next begins. */
export function stepParts(steps: Step[]): Part<Step>[] {
  const parts: Part<Step>[] = []
  for (const step of steps) {
    const name = step.module || null
    const last = parts.at(-1)
    if (last && last.name === name) last.items.push(step)
    else parts.push({ key: step.lessonId, name, isHidden: false, items: [step] })
  }
  return parts
}
