import { ChevronsUpDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/lib/use-format'
import { useNow } from '@/lib/use-now'
import { Button } from '@/ui/button'
import { StageBar } from './stage-bar'
import { StageDot } from './stage-dot'
import { StageMenu } from './stage-menu'
import { secondsSince, standing } from './standing'
import type { Deal, Stage } from './types'

type Props = { deal: Deal; stages: Stage[]; onMove: ((stage: Stage) => void) | undefined; named?: boolean }

/** The bar of stages, and in words where the deal stands and for how long. */
export function StageLine({ deal, stages, onMove, named }: Props) {
  const { t } = useTranslation('deals')
  const { lang } = useFormat()
  const now = useNow()
  // Where the bar names the stage, the line does not say it again.
  const said = named && 'lg:hidden'
  const where = (
    <>
      <StageDot color={deal.stage.color} className={cn(said)} />
      <span className={cn('truncate font-medium', said)}>{deal.stage.name}</span>
      <span className={cn('num shrink-0 text-ink-2', named && 'inline-block lg:first-letter:uppercase')}>
        {t('stage.since', { time: standing(secondsSince(deal.stageSince, now), lang) })}
      </span>
    </>
  )
  return (
    <div>
      <StageBar deal={deal} stages={stages} onMove={onMove} named={!!named} />
      <div className="mt-1 flex min-h-7 items-center">
        {onMove ? (
          <StageMenu deal={deal} stages={stages} onMove={onMove}>
            <Button variant="ghost" size="sm" className="-ml-2 max-w-full min-w-0 gap-2 text-sm text-ink max-md:h-10">
              {where}
              <ChevronsUpDown className="text-ink-3" aria-hidden />
            </Button>
          </StageMenu>
        ) : (
          <span className="flex min-w-0 items-center gap-2">{where}</span>
        )}
      </div>
    </div>
  )
}
