import { useEffect } from 'react'
import { isTyping } from '@/lib/keyboard'

type Keys = { onNew: (() => void) | undefined; onClose: (() => void) | undefined }

/** N starts a new deal, Escape closes the panel. By code: on a Russian layout the key N types «т». */
export function usePageKeys({ onNew, onClose }: Keys) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      // What floats above the page has its own keys.
      if (document.querySelector('[role=dialog][data-open], [role=menu][data-open]')) return
      const run = event.code === 'KeyN' ? onNew : event.code === 'Escape' ? onClose : undefined
      if (!run) return
      event.preventDefault()
      run()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  })
}
