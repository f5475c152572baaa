import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { isTyping } from '@/lib/keyboard'
import { useMediaQuery } from '@/lib/media-query'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import type { Row } from './grouped'
import { TaskRow } from './task-row'
import type { Task } from './types'
import type { TaskActions } from './use-task-actions'

type Props = {
  rows: Row[]
  actions: TaskActions
  may: boolean
  chosen: ReadonlySet<string>
  onToggle: (task: Task, range: boolean) => void
  onOpen: (task: Task) => void
  onClearChoice: () => void
  hasMore: boolean
  isFetchingMore: boolean
  more: () => void
}

const HEIGHTS = { head: 38, task: 38, phone: 60 }

/** The tasks under their headings; only what is in sight is drawn. Arrows walk, X ticks for a bulk action, Space completes, Enter opens. */
export function TaskList({ rows, actions, may, chosen, onToggle, onOpen, onClearChoice, hasMore, isFetchingMore, more }: Props) {
  const { t } = useTranslation('tasks')
  const f = useFormat()
  const scroller = useRef<HTMLDivElement>(null)
  const isPhone = useMediaQuery('(max-width: 767px)')
  const getItemKey = useCallback(
    (i: number) => {
      const row = rows[i]
      return row ? (row.type === 'head' ? row.group : row.task.id) : 'more'
    },
    [rows],
  )
  const estimateSize = useCallback((i: number) => (rows[i]?.type === 'task' && isPhone ? HEIGHTS.phone : HEIGHTS.task), [rows, isPhone])
  const getScrollElement = useCallback(() => scroller.current, [])
  const count = rows.length + (hasMore ? 1 : 0)
  const virtual = useVirtualizer({ count, getScrollElement, estimateSize, getItemKey, overscan: 10 })
  useEffect(() => virtual.measure(), [virtual, isPhone, rows])

  const items = virtual.getVirtualItems()
  const isEndSeen = (items.at(-1)?.index ?? 0) >= rows.length - 1
  const isWorthMore = hasMore && isEndSeen && rows.length > 0 && !isFetchingMore
  useEffect(() => {
    if (isWorthMore) more()
  }, [isWorthMore, more])

  const [active, setActive] = useState<string>()
  const firstTask = rows.find((row) => row.type === 'task')
  const current = rows.some((row) => row.type === 'task' && row.task.id === active) ? active : firstTask?.type === 'task' ? firstTask.task.id : undefined

  const focusRow = (from: number, step: 1 | -1) => {
    let to = from + step
    while (rows[to]?.type === 'head') to += step
    const row = rows[to]
    if (row?.type !== 'task') return
    setActive(row.task.id)
    virtual.scrollToIndex(to)
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-task="${row.task.id}"]`)?.focus())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const id = event.target instanceof HTMLElement ? event.target.dataset.task : undefined
    const at = rows.findIndex((row) => row.type === 'task' && row.task.id === id)
    const row = rows[at]
    if (row?.type !== 'task') return
    const { task } = row
    if (event.code === 'ArrowDown' || event.code === 'KeyJ') focusRow(at, 1)
    else if (event.code === 'ArrowUp' || event.code === 'KeyK') focusRow(at, -1)
    else if (event.code === 'KeyX' && may) onToggle(task, event.shiftKey)
    else if (event.code === 'Space' && may) {
      focusRow(at, rows[at + 1]?.type === 'task' ? 1 : -1)
      if (task.doneAt) actions.reopen(task)
      else actions.complete(task)
    } else if (event.code === 'Escape' && chosen.size > 0) onClearChoice()
    else return
    event.preventDefault()
  }

  return (
    <div ref={scroller} role="group" aria-label={t('view.list')} onKeyDown={onKeyDown} className="relative min-h-0 flex-1 overflow-y-auto">
      <div role="list" aria-label={t('title')} className="relative w-full" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index]
          const style = { height: item.size, transform: `translateY(${item.start}px)` }
          if (!row) {
            return (
              <div key={item.key} role="listitem" className="absolute inset-x-0 flex items-center px-4 md:pl-7" style={style}>
                <Button variant="ghost" size="sm" busy={isFetchingMore} onClick={more}>
                  {t('more')}
                </Button>
              </div>
            )
          }
          if (row.type === 'head') {
            return (
              <div key={item.key} role="listitem" className="absolute inset-x-0 flex items-end px-4 pb-1.5 md:pl-9" style={style}>
                <h2 className={cn('text-xs font-semibold', row.group === 'overdue' ? 'text-bad-ink' : 'text-ink-2')}>
                  {t(`group.${row.group}`)}
                  {row.count !== undefined && <span className="num ml-2 font-normal text-ink-3">{f.num(row.count)}</span>}
                </h2>
              </div>
            )
          }
          return (
            <div key={item.key} role="listitem" className="absolute inset-x-0" style={style} onFocus={() => setActive(row.task.id)}>
              <TaskRow
                task={row.task}
                actions={actions}
                may={may}
                isPhone={isPhone}
                chosen={chosen.has(row.task.id)}
                isChoosing={chosen.size > 0}
                focusable={row.task.id === current}
                onToggle={onToggle}
                onOpen={onOpen}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}
