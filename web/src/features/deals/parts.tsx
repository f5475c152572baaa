import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMediaQuery } from '@/lib/media-query'
import { Tabs } from '@/ui/tabs'

/** What is known beside what happened, each scrolling alone; where there is no room for both, one at a time. */
export function Parts({ label, facts, feed }: { label: string; facts: ReactNode; feed: ReactNode }) {
  const { t } = useTranslation('deals')
  const wide = useMediaQuery('(min-width: 1024px)')
  const [shown, setShown] = useState<'feed' | 'facts'>('facts')
  if (wide) {
    return (
      <div className="grid min-h-0 flex-1 grid-cols-[400px_minmax(0,1fr)] divide-x divide-line">
        <div className="min-h-0 overflow-y-auto" tabIndex={0} role="group" aria-label={t('part.facts')}>
          {facts}
        </div>
        <div className="min-h-0 overflow-y-auto" tabIndex={0} role="group" aria-label={t('part.feed')}>
          {feed}
        </div>
      </div>
    )
  }
  return (
    <>
      <div className="shrink-0 border-b border-line px-3 py-1">
        <Tabs
          label={label}
          value={shown}
          onChange={setShown}
          items={[
            { v: 'facts', label: t('part.facts') },
            { v: 'feed', label: t('part.feed') },
          ]}
        />
      </div>
      {shown === 'facts' ? facts : feed}
    </>
  )
}
