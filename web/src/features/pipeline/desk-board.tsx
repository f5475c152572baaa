import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Board, columnOf, type Deal, findDeal, type Stage } from '@/features/deals'
import { useNow } from '@/lib/use-now'
import { useToday } from '@/lib/use-today'
import type { Reveal } from './column-cards'
import { Column } from './column'
import type { Filter } from './search'
import { useBoardKeys } from './use-board-keys'
import { withDrag } from './with-drag'

export type BoardProps = {
  board: Board
  filter: Filter
  selected: string | undefined
  onOpen: (deal: Deal) => void
  onMenu: (deal: Deal, button: HTMLElement) => void
  /** Left out for those who only look. */
  onMove: ((deal: Deal, stage: Stage) => void) | undefined
  onNew: (stageId: string) => void
}

/** All stages side by side. */
export function DeskBoard({ board, filter, selected, onOpen, onMenu, onMove, onNew }: BoardProps) {
  const { t } = useTranslation('pipeline')
  const today = useToday()
  const now = useNow()
  const element = useRef<HTMLDivElement>(null)
  const { reveal, register } = useReveal()
  const { active, ...keys } = useBoardKeys({ board, element, reveal, onOpen, onMove, selected })
  const { stages } = board.pipeline
  useDrops(element, board, onMove)

  return (
    <div
      ref={element}
      {...keys}
      role="group"
      aria-label={board.pipeline.name}
      className="flex min-h-0 flex-1 gap-2.5 overflow-x-auto p-3 pt-2"
    >
      <span id="board-keys" className="sr-only">
        {t('keys.told')}
      </span>
      {stages.map((stage) => (
        <Column
          key={stage.id}
          stage={stage}
          column={columnOf(board, stage.id)}
          filter={filter}
          today={today}
          now={now}
          active={active?.stageId === stage.id ? active.id : undefined}
          selected={selected}
          may={!!onMove}
          onOpen={onOpen}
          onMenu={onMenu}
          onNew={onNew}
          register={register}
        />
      ))}
    </div>
  )
}

/** Columns say how they are scrolled to a card. */
function useReveal() {
  const columns = useRef(new Map<string, Reveal>())
  const register = useCallback((stageId: string, reveal: Reveal) => {
    columns.current.set(stageId, reveal)
    return () => {
      columns.current.delete(stageId)
    }
  }, [])
  const reveal = useCallback((stageId: string, index: number) => columns.current.get(stageId)?.(index), [])
  return { reveal, register }
}

/** A card dropped on a column moves there. */
function useDrops(element: RefObject<HTMLElement | null>, board: Board, onMove: BoardProps['onMove']) {
  const latest = useRef({ board, onMove })
  useEffect(() => {
    latest.current = { board, onMove }
  })
  useEffect(() => {
    const board = element.current
    if (!board) return
    return withDrag(({ watchBoard }) =>
      watchBoard(board, (dealId, stageId) => {
        const { board, onMove } = latest.current
        const deal = findDeal(board, dealId)
        const stage = board.pipeline.stages.find(({ id }) => id === stageId)
        if (deal && stage) onMove?.(deal, stage)
      }),
    )
  }, [element])
}
