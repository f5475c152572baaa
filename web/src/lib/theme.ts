import { useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark' | 'system'

const listeners = new Set<() => void>()
const systemDark = matchMedia('(prefers-color-scheme: dark)')

export function getTheme(): Theme {
  const stored = localStorage.getItem('theme')
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

const isDark = (theme: Theme) => theme === 'dark' || (theme === 'system' && systemDark.matches)

/** As `public/theme.js` does when the page opens and when the system's theme changes. */
function apply() {
  const dark = isDark(getTheme())
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  // The phone's own bar above the page.
  document.querySelector('meta[name=theme-color]')?.setAttribute('content', dark ? '#0d0e10' : '#f6f6f8')
}

export function setTheme(theme: Theme) {
  localStorage.setItem('theme', theme)
  apply()
  for (const notify of listeners) notify()
}

/** Switches to the opposite of what is on the screen now, whatever the setting says. */
export const toggleTheme = () => setTheme(isDark(getTheme()) ? 'light' : 'dark')

function subscribe(notify: () => void) {
  listeners.add(notify)
  return () => {
    listeners.delete(notify)
  }
}

export const useTheme = () => useSyncExternalStore(subscribe, getTheme)
