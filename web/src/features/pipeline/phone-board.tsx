import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { columnOf, type Stage } from '@/features/deals'
import { useFormat } from '@/lib/use-format'
import { useNow } from '@/lib/use-now'
import { useToday } from '@/lib/use-today'
import { ColumnCards } from './column-cards'
import type { BoardProps } from './desk-board'
import { useNextPage } from './queries'
import { isFiltered } from './search'
import { stageTotals } from './shown-totals'
import { StageTabs } from './stage-tabs'
import { useSums } from './use-sums'

type Props = Omit<BoardProps, 'onNew' | 'onMove'> & { stageId: string | undefined; onStage: (stageId: string) => void }

/** One stage at a time; cards move through their menu. */
export function PhoneBoard({ board, filter, selected, onOpen, onMenu, stageId, onStage }: Props) {
  const f = useFormat()
  const { stages } = board.pipeline
  const filtered = isFiltered(filter)
  const stage = stages.find(({ id }) => id === stageId) ?? stages[0]
  const countOf = (one: Stage) => {
    const { count, isPartial } = stageTotals(columnOf(board, one.id), one, filtered)
    return f.num(count) + (isPartial ? '+' : '')
  }
  if (!stage) return null
  return (
    <>
      <StageTabs stages={stages} countOf={countOf} value={stage.id} onChange={onStage} />
      <Shown key={stage.id} stage={stage} board={board} filter={filter} selected={selected} onOpen={onOpen} onMenu={onMenu} />
    </>
  )
}

function Shown({ stage, board, filter, selected, onOpen, onMenu }: Pick<Props, 'board' | 'filter' | 'selected' | 'onOpen' | 'onMenu'> & { stage: Stage }) {
  const { t } = useTranslation('pipeline')
  const sums = useSums()
  const today = useToday()
  const now = useNow()
  const scroller = useRef<HTMLDivElement>(null)
  const next = useNextPage(stage.pipelineId, stage.id, filter)
  const column = columnOf(board, stage.id)
  const totals = stageTotals(column, stage, isFiltered(filter))
  return (
    <ColumnCards
      column={column}
      total={totals.count}
      label={stage.name}
      stageId={stage.id}
      next={next}
      today={today}
      now={now}
      active={column.items[0]?.id}
      selected={selected}
      draggable={false}
      onOpen={onOpen}
      onMenu={onMenu}
      scroller={scroller}
      className="bg-sunken"
      before={
        totals.count > 0 ? (
          <p className="num px-3.5 pt-1 pb-0.5 text-xs text-ink-2">
            {t(totals.isPartial ? 'phone.sumFrom' : 'phone.sum', { sum: sums(totals.sums) })}
          </p>
        ) : (
          <p className="px-4 py-10 text-center text-ink-2">{t('phone.none')}</p>
        )
      }
    />
  )
}
