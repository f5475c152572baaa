/* The drag library in one place: it is fetched once the calendar stands, which it does not need to be looked at. */
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'

const taskIn = (data: Record<string | symbol, unknown>) => (typeof data.taskId === 'string' ? data.taskId : null)

export const dragTask = (element: HTMLElement, taskId: string, onDragged: (dragged: boolean) => void) =>
  draggable({
    element,
    getInitialData: () => ({ taskId }),
    onDragStart: () => onDragged(true),
    onDrop: () => onDragged(false),
  })

export const dropOnDay = (element: HTMLElement, day: string, onOver: (over: boolean) => void) =>
  dropTargetForElements({
    element,
    getData: () => ({ day }),
    canDrop: ({ source }) => taskIn(source.data) !== null,
    onDragEnter: () => onOver(true),
    onDragLeave: () => onOver(false),
    onDrop: () => onOver(false),
  })

/** A task dropped on a day is told of. */
export const watchDays = (scroller: HTMLElement, onDropped: (taskId: string, day: string) => void) =>
  combine(
    monitorForElements({
      canMonitor: ({ source }) => taskIn(source.data) !== null,
      onDrop: ({ source, location }) => {
        const taskId = taskIn(source.data)
        const day = location.current.dropTargets[0]?.data.day
        if (taskId && typeof day === 'string') onDropped(taskId, day)
      },
    }),
    autoScrollForElements({ element: scroller }),
  )
