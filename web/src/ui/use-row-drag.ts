import { attachClosestEdge, type Edge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useRef, useState } from 'react'

type Options = {
  row: RefObject<HTMLElement | null>
  handle: RefObject<HTMLElement | null>
  id: string
  /** Rows of one list only trade places among themselves. */
  list: string
  onDrop: (dragged: string, over: string, edge: 'top' | 'bottom') => void
}

/** A row that is dragged by its handle and takes others above or below itself. */
export function useRowDrag({ row, handle, id, list, onDrop }: Options) {
  const [edge, setEdge] = useState<Edge | null>(null)
  const [dragged, setDragged] = useState(false)
  const latest = useRef(onDrop)
  useEffect(() => {
    latest.current = onDrop
  })
  useEffect(() => {
    const element = row.current
    if (!element || !handle.current) return
    return combine(
      draggable({
        element,
        dragHandle: handle.current,
        getInitialData: () => ({ list, id }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data.list === list && source.data.id !== id,
        getData: ({ input }) => attachClosestEdge({ id }, { element, input, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self, source }) => {
          setEdge(null)
          latest.current(String(source.data.id), id, extractClosestEdge(self.data) === 'top' ? 'top' : 'bottom')
        },
      }),
    )
  }, [row, handle, id, list])
  return { edge, dragged }
}
