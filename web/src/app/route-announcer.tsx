import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/** Screen readers hear the new page's title; a page that changes without loading says nothing by itself. */
export function RouteAnnouncer() {
  const { pathname } = useLocation()
  const [said, setSaid] = useState({ pathname, title: '' })
  useEffect(() => {
    if (said.pathname === pathname) return
    // The page sets its title after it is drawn.
    const timer = setTimeout(() => setSaid({ pathname, title: document.title }), 300)
    return () => clearTimeout(timer)
  }, [pathname, said.pathname])
  return (
    <div aria-live="polite" className="sr-only">
      {said.title}
    </div>
  )
}
