import { Check, PanelRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Deal, type Stage, StageDot } from '@/features/deals'
import { Menu } from '@/ui/menu'

type Props = {
  deal: Deal
  /** The button of the card. */
  button: HTMLElement
  open: boolean
  onClose: () => void
  stages: Stage[]
  onOpen: (deal: Deal) => void
  onMove: ((deal: Deal, stage: Stage) => void) | undefined
}

/** «Переместить в…» of the card whose button was pressed. */
export function CardMenu({ deal, button, open, onClose, stages, onOpen, onMove }: Props) {
  const { t } = useTranslation('pipeline')
  return (
    <Menu.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Menu.Popup align="end" anchor={button} finalFocus={() => button}>
        <Menu.Item onClick={() => onOpen(deal)}>
          <PanelRight aria-hidden />
          {t('card.open')}
        </Menu.Item>
        {onMove && (
          <>
            <Menu.Sep />
            <Menu.Label>{t('card.moveTo')}</Menu.Label>
            {stages.map((stage) => {
              const isHere = stage.id === deal.stage.id
              return (
                <Menu.Item key={stage.id} disabled={isHere} onClick={() => onMove(deal, stage)}>
                  <StageDot color={stage.color} className="mx-1" />
                  <span className="min-w-0 flex-1 truncate">{stage.name}</span>
                  {isHere && <Check aria-hidden />}
                </Menu.Item>
              )
            })}
          </>
        )}
      </Menu.Popup>
    </Menu.Root>
  )
}
