import { type RefObject, useEffect } from 'react'

const RISE = '--toast-rise'

/** Keeps toasts from covering a bar of buttons at the lower edge of the page. */
export function useToastsAbove(bar: RefObject<HTMLElement | null>) {
  // After every draw: the bar's words wrap on a narrow page.
  useEffect(() => {
    document.documentElement.style.setProperty(RISE, `${bar.current?.offsetHeight ?? 0}px`)
  })
  useEffect(() => () => void document.documentElement.style.removeProperty(RISE), [])
}
