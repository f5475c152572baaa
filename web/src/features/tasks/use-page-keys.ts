import { useEffect, useRef } from 'react'
import { isTyping } from '@/lib/keyboard'

/** N plans a new task. By code: on a Russian layout the key N types «т». */
export function usePageKeys(onNew: (() => void) | undefined) {
  const latest = useRef(onNew)
  useEffect(() => {
    latest.current = onNew
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.code !== 'KeyN' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (!latest.current || document.querySelector('[role=dialog], [role=menu]')) return
      event.preventDefault()
      latest.current()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}
