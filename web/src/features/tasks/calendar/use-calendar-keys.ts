import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { addDays, type PlainDay } from '@/lib/zoned'

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

type Options = {
  board: RefObject<HTMLElement | null>
  /** Left out for those who only look. */
  onMove: ((taskId: string, from: PlainDay, to: PlainDay) => void) | undefined
}

/** Shift and an arrow move the task by a day or a week, arrows alone walk; the focus stays with the task. */
export function useCalendarKeys({ board, onMove }: Options) {
  const moved = useRef<string>(undefined)
  useEffect(() => {
    // Drawn anew on another day the task has lost the focus; wherever else a person has put it, it stays.
    if (!moved.current || document.activeElement !== document.body) return
    const chip = board.current?.querySelector<HTMLElement>(`[data-task="${moved.current}"]`)
    chip?.focus()
  })
  return (event: KeyboardEvent) => {
    const chip = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-task]') : null
    const step = STEPS[event.key]
    if (!chip || step === undefined || event.ctrlKey || event.metaKey || event.altKey) {
      if (event.key !== 'Shift') moved.current = undefined
      return
    }
    event.preventDefault()
    const { task } = chip.dataset
    const day = chip.closest<HTMLElement>('[data-day]')?.dataset.day
    if (event.shiftKey) {
      if (!task || !day || !onMove) return
      moved.current = task
      onMove(task, day, addDays(day, step))
      return
    }
    moved.current = undefined
    const chips = [...(board.current?.querySelectorAll<HTMLElement>('[data-task]') ?? [])]
    const at = chips.indexOf(chip)
    if (Math.abs(step) === 7) return chips[at + Math.sign(step)]?.focus()
    // The first task of the nearest day that has one.
    const isOther = (other: HTMLElement) => other.closest<HTMLElement>('[data-day]')?.dataset.day !== day
    const there = step > 0 ? chips.slice(at).find(isOther) : chips.slice(0, at).findLast(isOther)
    there?.focus()
  }
}
