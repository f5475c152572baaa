import { memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Deal } from '@/features/deals'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { CardFace } from './card-face'
import { CardMenuButton } from './card-menu-button'
import { useCardDrag } from './use-card-drag'

type Props = {
  deal: Deal
  today: string
  now: number
  /** The one card that Tab comes to. */
  focusable: boolean
  /** Open beside the board. */
  selected: boolean
  draggable: boolean
  onOpen: (deal: Deal) => void
  onMenu: (deal: Deal, button: HTMLElement) => void
}

/** Memoised: while the board scrolls or is refreshed only cards that changed are drawn. */
export const Card = memo(function Card({ deal, today, now, focusable, selected, draggable, onOpen, onMenu }: Props) {
  const { t } = useTranslation('pipeline')
  const f = useFormat()
  const element = useRef<HTMLDivElement>(null)
  const dragged = useCardDrag(element, { dealId: deal.id, stageId: deal.stage.id }, draggable)
  const amount = f.money(deal.amountMinor, { currency: deal.currency })
  return (
    <div
      ref={element}
      data-deal={deal.id}
      role="group"
      aria-roledescription={t('card.role')}
      aria-label={[deal.title, deal.company?.name ?? deal.contact?.name, amount].filter(Boolean).join(', ')}
      aria-describedby={draggable ? 'board-keys' : undefined}
      aria-current={selected || undefined}
      tabIndex={focusable ? 0 : -1}
      onClick={() => onOpen(deal)}
      className={cn(
        'group/card relative rounded-[10px] bg-raised p-3 shadow-card transition-shadow outline-offset-0 hover:shadow-[var(--shadow-card),0_4px_12px_-4px_oklch(0.2_0.03_270/.14)] aria-[current]:shadow-[0_0_0_2px_var(--accent)]',
        dragged && 'opacity-35',
      )}
    >
      <CardFace deal={deal} today={today} now={now} />
      <CardMenuButton deal={deal} focusable={focusable} onMenu={onMenu} />
    </div>
  )
})
