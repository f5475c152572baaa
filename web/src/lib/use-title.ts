import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** The browser tab's title: the page first, it is what differs. */
export function useTitle(page: string | undefined) {
  const { t } = useTranslation()
  const app = t('app')
  useEffect(() => {
    document.title = page ? `${page} · ${app}` : app
  }, [page, app])
}
