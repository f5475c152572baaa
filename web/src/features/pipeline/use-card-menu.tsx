import { lazy, Suspense, useCallback, useState } from 'react'
import type { Deal, Stage } from '@/features/deals'
import { loadCardMenu } from './card-menu-button'

const CardMenu = lazy(() => loadCardMenu().then((module) => ({ default: module.CardMenu })))

type Options = { stages: Stage[]; onOpen: (deal: Deal) => void; onMove: ((deal: Deal, stage: Stage) => void) | undefined }

/** The menu of cards: a board of hundreds of them would be slow to draw with one each. */
export function useCardMenu(options: Options) {
  const [shown, setShown] = useState<{ deal: Deal; button: HTMLElement; open: boolean } | null>(null)
  const onMenu = useCallback((deal: Deal, button: HTMLElement) => setShown({ deal, button, open: true }), [])
  const menu = shown && (
    <Suspense>
      <CardMenu {...options} {...shown} onClose={() => setShown({ ...shown, open: false })} />
    </Suspense>
  )
  return { onMenu, menu }
}
