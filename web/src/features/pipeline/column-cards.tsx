import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardColumn, Deal } from '@/features/deals'
import { cn } from '@/lib/cn'
import { ErrorLine } from '@/ui/error-line'
import { Skeleton } from '@/ui/skeleton'
import { Card } from './card'
import type { NextPage } from './queries'
import { useAnchor } from './use-anchor'

/** Brings a card into view, so that it can take the focus. */
export type Reveal = (index: number) => void
export type Register = (stageId: string, reveal: Reveal) => () => void

type Props = {
  column: BoardColumn
  /** Cards of the stage on the server. */
  total: number
  label: string
  stageId: string
  next: NextPage
  today: string
  now: number
  /** The card that Tab comes to, when it is in this column. */
  active: string | undefined
  selected: string | undefined
  draggable: boolean
  onOpen: (deal: Deal) => void
  onMenu: (deal: Deal, button: HTMLElement) => void
  scroller: RefObject<HTMLDivElement | null>
  register?: Register
  className: string
  before?: ReactNode
  /** After the last card, or instead of cards. */
  children?: ReactNode
}

/** A card with its gap; those with a long title are measured taller. */
const CARD = 124

/** The cards of one stage: only those in view are drawn, further pages come as one scrolls. */
export function ColumnCards(props: Props) {
  const { column, total, label, stageId, next, today, now, active, selected, draggable, onOpen, onMenu, scroller, register, className, before, children } = props
  const { items, nextCursor } = column
  // Stable, or the virtualizer rebuilds all measurements on each render.
  const getItemKey = useCallback((i: number) => items[i]?.id ?? 'more', [items])
  const getScrollElement = useCallback(() => scroller.current, [scroller])
  const count = items.length + (nextCursor ? 1 : 0)
  // The card that holds the focus stays drawn, however far one scrolls away from it.
  const pinned = active ? items.findIndex(({ id }) => id === active) : -1
  const rangeExtractor = useCallback((range: Range) => withPinned(defaultRangeExtractor(range), pinned), [pinned])
  const virtual = useVirtualizer({ count, getScrollElement, estimateSize, getItemKey, rangeExtractor, overscan: 4, useFlushSync: false })
  useEffect(() => register?.(stageId, (index) => virtual.scrollToIndex(index)), [register, stageId, virtual])

  const shown = virtual.getVirtualItems()
  useAnchor({ virtual, shown, scroller, items })
  const last = shown.at(-1)?.index ?? 0
  const { mutate, isIdle, isSuccess } = next
  useEffect(() => {
    // A page that failed waits for «Повторить».
    if (nextCursor && last >= items.length - 3 && (isIdle || isSuccess)) mutate(nextCursor)
  }, [nextCursor, last, items.length, mutate, isIdle, isSuccess])

  return (
    <div ref={scroller} className={cn('relative min-h-0 flex-1 overflow-y-auto pt-1 pb-6', className)}>
      {before}
      <div
        {...(items.length > 0 && { role: 'list', 'aria-label': label })}
        className="relative w-full"
        style={{ height: virtual.getTotalSize() }}
      >
        {shown.map(({ key, index, start }) => {
          const deal = items[index]
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role={deal ? 'listitem' : 'presentation'}
              aria-setsize={deal ? total : undefined}
              aria-posinset={deal ? index + 1 : undefined}
              className="absolute inset-x-0 px-1.5 py-1 max-md:px-3"
              style={{ transform: `translateY(${start}px)` }}
            >
              {deal ? (
                <Card
                  deal={deal}
                  today={today}
                  now={now}
                  focusable={active === deal.id}
                  selected={selected === deal.id}
                  draggable={draggable}
                  onOpen={onOpen}
                  onMenu={onMenu}
                />
              ) : next.isError ? (
                <ErrorLine error={next.error} onRetry={() => nextCursor && mutate(nextCursor)} />
              ) : (
                <CardPending />
              )}
            </div>
          )
        })}
      </div>
      {children}
    </div>
  )
}

function CardPending() {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('loading')} className="h-[116px] rounded-[10px] bg-raised p-3 shadow-card">
      <Skeleton className="w-24" />
      <Skeleton className="mt-3 w-36" />
      <Skeleton className="mt-2.5 w-20" />
      <Skeleton className="mt-4 w-16" />
    </div>
  )
}

const estimateSize = () => CARD

const withPinned = (indexes: number[], pinned: number) =>
  pinned < 0 || indexes.includes(pinned) ? indexes : [...indexes, pinned].sort((a, b) => a - b)
