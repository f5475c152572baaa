import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { hueOf } from '@/lib/palette'
import type { Deal, Stage } from './types'

type Props = {
  deal: Deal
  /** Of the deal's pipeline, in their order. */
  stages: Stage[]
  onMove: ((stage: Stage) => void) | undefined
  /** Names stand in the bar, where there is room for them. */
  named?: boolean
}

/** How far the deal has come; a click moves it. Lost stages are no part of the way. */
export function StageBar({ deal, stages, onMove, named }: Props) {
  const { t } = useTranslation('deals')
  const way = stages.filter(({ kind, id }) => kind !== 'lost' || id === deal.stage.id)
  const at = way.findIndex(({ id }) => id === deal.stage.id)
  const hue = hueOf(deal.stage.color)
  const isLost = deal.stage.kind === 'lost'
  return (
    <div role="group" aria-label={t('stage.bar')} className="flex min-h-7 gap-1 max-md:min-h-10">
      {way.map((stage, i) => {
        const isHere = i === at
        const isPast = isHere || (!isLost && i < at)
        return (
          <button
            key={stage.id}
            type="button"
            disabled={!onMove || isHere}
            aria-current={isHere ? 'step' : undefined}
            aria-label={isHere ? stage.name : t('stage.moveTo', { stage: stage.name })}
            title={stage.name}
            onClick={() => onMove?.(stage)}
            style={hue === null ? undefined : { ['--h' as string]: hue }}
            className="group/stage flex h-7 min-w-0 flex-1 flex-col justify-center gap-1.5 rounded-md max-md:h-10"
          >
            <span
              className={cn(
                'block h-1.5 w-full rounded-full transition-colors',
                isPast ? (hue === null ? 'bg-ink-3' : 'tone-dot') : 'bg-press group-enabled/stage:group-hover/stage:bg-line-2',
                isPast && !isHere && 'opacity-55',
              )}
            />
            {named && (
              <span className={cn('truncate text-left text-2xs max-lg:hidden', isHere ? 'font-medium text-ink' : 'text-ink-2')}>
                {stage.name}
              </span>
            )}
          </button>
        )
      })}
    </div>
  )
}
