import { useEffect, useRef } from 'react'
import { isTyping } from '@/lib/keyboard'
import type { Side } from './decide'

type Actions = {
  side: (side: Side) => void
  both: () => void
  line: (by: 1 | -1) => void
  record: (by: 1 | -1) => void
  save: () => void
}

/** ← → choose a side, B both, ↑ ↓ walk the fields, J K the records, Ctrl Enter saves. By code: letters lie elsewhere on a Russian layout. */
export function useKeys(isOn: boolean, actions: Actions) {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    if (!isOn) return
    const onKey = (event: KeyboardEvent) => {
      const { target, code } = event
      if (event.defaultPrevented || (target instanceof Element && target.closest('[role=dialog], [role=menu]'))) return
      const act = latest.current
      if ((event.ctrlKey || event.metaKey) && code === 'Enter') {
        event.preventDefault()
        return act.save()
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTyping(target)) return
      const found: Record<string, () => void> = {
        ArrowLeft: () => act.side('zveno'),
        ArrowRight: () => act.side('vendor'),
        ArrowUp: () => act.line(-1),
        ArrowDown: () => act.line(1),
        KeyB: act.both,
        KeyJ: () => act.record(1),
        KeyK: () => act.record(-1),
      }
      const run = found[code]
      if (!run) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn])
}
