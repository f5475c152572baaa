import { useEffect } from 'react'
import { isTyping } from '@/lib/keyboard'
import type { Mode } from './modes'

/** By code: on a Russian layout the keys type «т», «е» and «д». */
const MODE_OF: Record<string, Mode> = { KeyN: 'note', KeyT: 'task', KeyL: 'call' }

/** N a note, T a task, L logs a call. */
export function useComposerKeys(enabled: boolean, open: (mode: Mode) => void) {
  useEffect(() => {
    if (!enabled) return
    const onKeyDown = (event: KeyboardEvent) => {
      const mode = MODE_OF[event.code]
      if (!mode || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      // What floats above the page has its own keys.
      if (document.querySelector('[role=dialog], [role=menu]')) return
      event.preventDefault()
      open(mode)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [enabled, open])
}
