import { Plus } from 'lucide-react'
import { memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardColumn, Deal, Stage } from '@/features/deals'
import { cn } from '@/lib/cn'
import { ColumnCards, type Register } from './column-cards'
import { ColumnHead } from './column-head'
import { useNextPage } from './queries'
import { type Filter, isFiltered } from './search'
import { stageTotals } from './shown-totals'
import { useColumnDrop } from './use-column-drop'

type Props = {
  stage: Stage
  column: BoardColumn
  filter: Filter
  today: string
  now: number
  active: string | undefined
  selected: string | undefined
  may: boolean
  onOpen: (deal: Deal) => void
  onMenu: (deal: Deal, button: HTMLElement) => void
  onNew: (stageId: string) => void
  register: Register
}

/** One stage of the board. Memoised: a refresh draws only the columns that changed. */
export const Column = memo(function Column({ stage, column, filter, may, onNew, ...cards }: Props) {
  const { t } = useTranslation('pipeline')
  const element = useRef<HTMLElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const over = useColumnDrop(element, scroller, stage.id)
  const totals = stageTotals(column, stage, isFiltered(filter))
  const next = useNextPage(stage.pipelineId, stage.id, filter)
  return (
    <section
      ref={element}
      aria-label={stage.name}
      data-stage={stage.id}
      className="flex w-[264px] shrink-0 flex-col xl:w-0 xl:min-w-[214px] xl:shrink xl:grow"
    >
      <ColumnHead stage={stage} totals={totals} />
      <ColumnCards
        {...cards}
        column={column}
        total={totals.count}
        label={stage.name}
        stageId={stage.id}
        next={next}
        draggable={may}
        scroller={scroller}
        className={cn('rounded-xl transition-colors', over ? 'bg-accent-soft' : 'bg-sunken')}
        before={
          over && <div aria-hidden className="pointer-events-none sticky top-0 z-10 mx-2 -mb-0.5 h-0.5 rounded-full bg-accent" />
        }
      >
        {may && stage.kind === 'open' && column.nextCursor === null && (
          <button
            type="button"
            onClick={() => onNew(stage.id)}
            aria-label={t('column.newIn', { stage: stage.name })}
            className="mx-1.5 flex h-8 w-[calc(100%-12px)] items-center gap-1.5 rounded-lg px-2 text-ink-3 hover:bg-hover hover:text-ink"
          >
            <Plus className="size-4 stroke-[1.75]" aria-hidden />
            {t('column.new')}
          </button>
        )}
      </ColumnCards>
    </section>
  )
})
