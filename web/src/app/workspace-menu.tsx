import { lazy, Suspense, useState } from 'react'
import { WorkspaceButton } from './workspace-button'

const load = () => import('./workspace-popup')
const WorkspacePopup = lazy(() => load().then((module) => ({ default: module.WorkspacePopup })))

/** Looks like a menu button; the menu itself (28 kB with its floating layer) comes with the first click. */
export function WorkspaceMenu() {
  const [opened, setOpened] = useState(false)
  const button = (
    <WorkspaceButton
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => setOpened(true)}
    />
  )
  if (!opened) return button
  return (
    <Suspense fallback={button}>
      <WorkspacePopup />
    </Suspense>
  )
}
