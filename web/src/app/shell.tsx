import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BottomBar } from './bottom-bar'
import { useNavigation } from './nav-items'
import { OfflineBanner } from './offline-banner'
import { PageOutlet } from './page-outlet'
import { RouteAnnouncer } from './route-announcer'
import { Sidebar } from './sidebar'
import { useLiveUpdates } from './use-live-updates'

const loadPalette = () => import('@/features/palette')
const Palette = lazy(() => loadPalette().then((module) => ({ default: module.Palette })))

/** The frame of every page: navigation at the left or below, the page on one panel. */
export function Shell() {
  const { t } = useTranslation()
  const groups = useNavigation()
  const [palette, setPalette] = useState(false)
  useLiveUpdates()

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // The modifier comes first: what is typed right after Ctrl K must find the field there.
      if (event.key === 'Control' || event.key === 'Meta') void loadPalette()
      // By code: on a Russian layout Ctrl K types «л».
      if (!(event.metaKey || event.ctrlKey) || event.code !== 'KeyK') return
      event.preventDefault()
      setPalette((open) => !open)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  return (
    <div className="flex h-full">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-md focus:bg-raised focus:px-3 focus:py-2 focus:shadow-lift"
      >
        {t('skip')}
      </a>
      <Sidebar groups={groups} onSearch={() => setPalette(true)} />
      <main
        id="main"
        tabIndex={-1}
        className="flex min-w-0 flex-1 flex-col overflow-hidden bg-panel outline-none max-md:pb-[calc(58px+env(safe-area-inset-bottom))] md:my-2 md:mr-2 md:rounded-xl md:shadow-panel"
      >
        <OfflineBanner />
        <PageOutlet />
      </main>
      <BottomBar groups={groups} />
      <RouteAnnouncer />
      {palette && (
        <Suspense>
          <Palette open={palette} onOpenChange={setPalette} groups={groups} />
        </Suspense>
      )}
    </div>
  )
}
