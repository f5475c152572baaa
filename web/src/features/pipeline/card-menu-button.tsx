import { MoreHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Deal } from '@/features/deals'
import { Button } from '@/ui/button'

export const loadCardMenu = () => import('./card-menu')

type Props = { deal: Deal; focusable: boolean; onMenu: (deal: Deal, button: HTMLElement) => void }

/** Opens the one menu that serves every card; it comes with the first look at a button. */
export function CardMenuButton({ deal, focusable, onMenu }: Props) {
  const { t } = useTranslation('pipeline')
  return (
    <Button
      variant="ghost"
      size="icon"
      aria-label={t('card.menu', { title: deal.title })}
      aria-haspopup="menu"
      tabIndex={focusable ? 0 : -1}
      onPointerEnter={() => void loadCardMenu()}
      onFocus={() => void loadCardMenu()}
      onClick={(event) => {
        event.stopPropagation()
        onMenu(deal, event.currentTarget)
      }}
      className="absolute top-1.5 right-1.5 max-md:absolute md:opacity-0 md:group-focus-within/card:opacity-100 md:group-hover/card:opacity-100"
    >
      <MoreHorizontal aria-hidden />
    </Button>
  )
}
