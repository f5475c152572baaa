import { Check } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu } from '@/ui/menu'
import { StageDot } from './stage-dot'
import type { Deal, Stage } from './types'

type Props = { deal: Deal; stages: Stage[]; onMove: (stage: Stage) => void; children: ReactElement }

/** «Переместить в…»: the way to move a deal without dragging. */
export function StageMenu({ deal, stages, onMove, children }: Props) {
  const { t } = useTranslation('deals')
  return (
    <Menu.Root>
      <Menu.Trigger render={children} />
      <Menu.Popup align="end">
        <Menu.Label>{t('stage.menu')}</Menu.Label>
        {stages.map((stage) => {
          const isHere = stage.id === deal.stage.id
          return (
            <Menu.Item key={stage.id} disabled={isHere} onClick={() => onMove(stage)}>
              <StageDot color={stage.color} className="mx-1" />
              <span className="min-w-0 flex-1 truncate">{stage.name}</span>
              {isHere && <Check aria-hidden />}
            </Menu.Item>
          )
        })}
      </Menu.Popup>
    </Menu.Root>
  )
}
