import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { isTyping } from '@/lib/keyboard'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { placeInList } from './neighbours-of'
import { CARDS, type Kind, TEXTS } from './record'

/** «3 из 32» and the way to the next in the list the card was opened from; J and K do the same. */
export function Neighbours({ kind, id }: { kind: Kind; id: string }) {
  const { t } = useTranslation(TEXTS[kind])
  const f = useFormat()
  const navigate = useNavigate()
  const place = placeInList(useQueryClient(), kind, id)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('[role=dialog], [role=menu]')) return
      const to = event.code === 'KeyJ' ? place?.next : event.code === 'KeyK' ? place?.previous : undefined
      if (to) void navigate({ to: CARDS[kind], params: { id: to }, replace: true })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [kind, place?.next, place?.previous, navigate])

  if (!place) return null
  const go = (to: string | undefined) => to && void navigate({ to: CARDS[kind], params: { id: to }, replace: true })
  return (
    <div className="mr-2 flex items-center gap-0.5 max-md:hidden">
      {place.total !== undefined && (
        <span className="num mr-1.5 text-xs text-ink-3">{t('card.place', { n: f.num(place.at + 1), total: f.num(place.total) })}</span>
      )}
      <Button variant="ghost" size="icon" aria-label={t('card.next')} title={`${t('card.next')} · J`} disabled={!place.next} onClick={() => go(place.next)}>
        <ArrowDown aria-hidden />
      </Button>
      <Button variant="ghost" size="icon" aria-label={t('card.previous')} title={`${t('card.previous')} · K`} disabled={!place.previous} onClick={() => go(place.previous)}>
        <ArrowUp aria-hidden />
      </Button>
    </div>
  )
}
